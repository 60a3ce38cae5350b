namespace Forum.Web.Http;

/// <summary>
/// Lets in only so many at once to what costs a core for long (hashing a password: 90 ms), and only so many wait. Whoever finds
/// the queue full is told so at once, instead of making everybody slower.
/// </summary>
public sealed class ExpensiveWork(int atOnce, int waiting) : IDisposable
{
    private readonly System.Threading.SemaphoreSlim _free = new(atOnce, atOnce);
    private int _inside;

    /// <summary>What to tell those who are turned away.</summary>
    public static TimeSpan RetryAfter => TimeSpan.FromSeconds(5);

    /// <summary>A place, to be disposed when the work is done; null when too many are waiting already.</summary>
    /// <exception cref="OperationCanceledException">The visitor left while waiting.</exception>
    public async Task<Place?> Enter(CancellationToken ct)
    {
        if (System.Threading.Interlocked.Increment(ref _inside) > atOnce + waiting)
        {
            System.Threading.Interlocked.Decrement(ref _inside);
            return null;
        }
        try
        {
            await _free.WaitAsync(ct);
            return new Place(this);
        }
        catch (OperationCanceledException)
        {
            System.Threading.Interlocked.Decrement(ref _inside);
            throw;
        }
    }

    public void Dispose() => _free.Dispose();

    private void Leave()
    {
        System.Threading.Interlocked.Decrement(ref _inside);
        _free.Release();
    }

    /// <summary>The right to do the work now.</summary>
    public sealed class Place : IDisposable
    {
        private ExpensiveWork? _work;

        internal Place(ExpensiveWork work) => _work = work;

        public void Dispose() => System.Threading.Interlocked.Exchange(ref _work, null)?.Leave();
    }
}
