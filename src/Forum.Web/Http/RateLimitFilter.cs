using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Forum.Web.Http;

/// <summary>Razor Pages run no filters on a handler method; this one, on every page, looks for <see cref="RateLimitAttribute"/> there.</summary>
public sealed class RateLimitFilter(RateLimits limits) : IAsyncPageFilter
{
    private readonly ConcurrentDictionary<MethodInfo, RatePolicy?> _policies = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (PolicyOf(context) is { } policy && limits.Take(policy, context.HttpContext) is { } wait)
            context.Result = await KeptForm.TooMany(context.HttpContext, wait);
        else
            await next();
    }

    private RatePolicy? PolicyOf(PageHandlerExecutingContext context) =>
        context.HandlerMethod is { } handler
            ? _policies.GetOrAdd(handler.MethodInfo, method => method.GetCustomAttribute<RateLimitAttribute>()?.Policy)
            : null;
}
