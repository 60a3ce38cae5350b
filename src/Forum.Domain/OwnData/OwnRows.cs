using System.Runtime.CompilerServices;

namespace Forum.Domain.OwnData;

/// <summary>Ways to read rows one portion after another, so that the download of somebody who wrote for twenty years fits into memory.</summary>
internal static class OwnRows
{
    public const int Portion = 200;

    /// <param name="next">At most <see cref="Portion"/> rows whose key is greater, in the order of their keys.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> Portions<T>(
        Func<long, Task<List<T>>> next,
        Func<T, long> key,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        var after = 0L;
        while (await next(after) is { Count: > 0 } rows)
        {
            ct.ThrowIfCancellationRequested();
            yield return rows;
            after = key(rows[^1]);
        }
    }

    /// <summary>A few rows, read at once.</summary>
    public static async IAsyncEnumerable<object> Few<T>(Func<Task<List<T>>> read)
        where T : notnull
    {
        foreach (var row in await read())
            yield return row;
    }
}
