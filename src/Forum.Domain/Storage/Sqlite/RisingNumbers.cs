namespace Forum.Domain.Storage.Sqlite;

/// <summary>Numbers in rising order in few bytes: each as the distance from the one before, in LEB128.</summary>
internal static class RisingNumbers
{
    public static byte[] Write(IReadOnlyList<long> numbers)
    {
        var (bytes, before) = (new List<byte>(numbers.Count * 2), 0L);
        foreach (var number in numbers)
        {
            var distance = (ulong)(number - before);
            for (; distance >= 0x80; distance >>= 7)
                bytes.Add((byte)(distance | 0x80));
            bytes.Add((byte)distance);
            before = number;
        }
        return [.. bytes];
    }

    public static IReadOnlyList<long> Read(byte[] bytes)
    {
        var (numbers, before, distance, shift) = (new List<long>(bytes.Length), 0L, 0UL, 0);
        foreach (var b in bytes)
        {
            distance |= (ulong)(b & 0x7F) << shift;
            shift += 7;
            if (b >= 0x80)
                continue;
            before += (long)distance;
            numbers.Add(before);
            (distance, shift) = (0, 0);
        }
        return numbers;
    }
}
