using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Forum.Web.Tests.Census;

/// <summary>A blinded query is not the one that the cache holds.</summary>
internal sealed class BlindQueryKeys(
    CompiledQueryCacheKeyGeneratorDependencies dependencies,
    RelationalCompiledQueryCacheKeyGeneratorDependencies relationalDependencies,
    IDbContextOptions options
) : RelationalCompiledQueryCacheKeyGenerator(dependencies, relationalDependencies)
{
    private readonly Blindfold _blindfold = options.FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<Blindfold>().Single();

    public override object GenerateCacheKey(Expression query, bool async) => (base.GenerateCacheKey(query, async), _blindfold.PlantsIn(query));
}
