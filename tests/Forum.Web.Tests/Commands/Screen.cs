namespace Forum.Web.Tests.Commands;

/// <summary>What a command prints, readable while it still runs.</summary>
internal sealed class Screen : StringWriter
{
    private readonly System.Threading.Lock _lock = new();

    public override void Write(char value)
    {
        lock (_lock)
            base.Write(value);
    }

    public override void Write(string? value)
    {
        lock (_lock)
            base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        lock (_lock)
            base.Write(buffer, index, count);
    }

    public override string ToString()
    {
        lock (_lock)
            return base.ToString();
    }
}
