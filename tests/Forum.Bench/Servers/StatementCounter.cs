using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Forum.Bench.Servers;

/// <summary>Counts every statement that EF Core sends. The question for data_version, which goes past it, is no statement of a page's.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Meter.CountStatement();
        return result;
    }
}
