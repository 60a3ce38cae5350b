namespace Forum.Domain.Storage;

/// <summary>
/// One writer at a time, waited for in order and not for ever: connections that contend for SQLite's lock stall for seconds, a queue doesn't.
/// </summary>
public sealed class WriterGate : IDisposable
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private readonly System.Threading.SemaphoreSlim turn = new(1, 1);

    /// <exception cref="StorageUnavailableException">The wait was longer than <see cref="LongestWait"/>.</exception>
    public async Task<IDisposable> Enter(CancellationToken ct)
    {
        if (!await turn.WaitAsync(LongestWait, ct))
            throw new StorageUnavailableException("The database is busy with other writes.", null);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(System.Threading.SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
