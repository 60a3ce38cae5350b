using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Forum.Domain.Tests;

/// <summary>Keeps what is asked of the database, in its order.</summary>
public sealed class StatementTexts : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> texts = [];

    public IReadOnlyList<string> Asked => [.. texts];

    public void Forget() => texts.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        texts.Enqueue(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
