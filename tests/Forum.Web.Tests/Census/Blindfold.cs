using System.Linq.Expressions;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Caching.Memory;

namespace Forum.Web.Tests.Census;

/// <summary>Takes tests out of the queries of surfaces, before they become SQL; and notes which tests there are.</summary>
internal sealed class Blindfold : IQueryExpressionInterceptor, IDisposable
{
    /// <summary>Of its own: a query that another forum has made ready would never come past here.</summary>
    private readonly MemoryCache _queries = new(new MemoryCacheOptions());
    private readonly System.Threading.Lock _lock = new();
    private readonly HashSet<Plant> _known = [];
    private readonly HashSet<string> _touched = [];

    /// <summary>The planted leaks; none: the forum as it is.</summary>
    public IReadOnlyList<Plant> Worn { get; set; } = [];

    public IReadOnlyCollection<Plant> Known => _known;

    /// <summary>Puts the blindfold on a forum's queries, with a query cache that knows about it.</summary>
    public void On(DbContextOptionsBuilder options) =>
        options.UseMemoryCache(_queries).AddInterceptors(this).ReplaceService<ICompiledQueryCacheKeyGenerator, BlindQueryKeys>();

    public void Dispose() => _queries.Dispose();

    /// <summary>The surfaces asked since the last time.</summary>
    public IReadOnlyCollection<string> TakeTouched()
    {
        lock (_lock)
        {
            string[] touched = [.. _touched];
            _touched.Clear();
            return touched;
        }
    }

    /// <summary>The leaks that make this query another one than it was; empty where it is the same.</summary>
    public string PlantsIn(Expression query)
    {
        var surfaces = SurfaceTags.Of(query);
        lock (_lock)
            _touched.UnionWith(surfaces);
        return string.Join('\n', Worn.Where(worn => surfaces.Contains(worn.Surface)));
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var root = queryExpression is MethodCallExpression call ? call.Method.Name : "All";
        foreach (var surface in SurfaceTags.Of(queryExpression))
        {
            var tests = new TestRemover(null);
            tests.Visit(queryExpression);
            lock (_lock)
                _known.UnionWith(tests.Found.Select(test => new Plant(surface, root, test)));
            foreach (var worn in Worn.Where(worn => worn.Surface == surface && worn.Query == root))
                queryExpression = new TestRemover(worn.Test).Visit(queryExpression);
        }
        return queryExpression;
    }
}

/// <summary>The surfaces that a query's tags name.</summary>
internal sealed class SurfaceTags : ExpressionVisitor
{
    private readonly HashSet<string> _found = [];

    public static IReadOnlySet<string> Of(Expression query)
    {
        var tags = new SurfaceTags();
        tags.Visit(query);
        return tags._found;
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (node.Value is string text && text.StartsWith(Surfaces.Mark, StringComparison.Ordinal))
            _found.Add(text[Surfaces.Mark.Length..]);
        return node;
    }

    protected override Expression VisitExtension(Expression node) => node;
}
