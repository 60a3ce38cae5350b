using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Forum.Web.Http;

/// <summary>
/// Gives pages the text that was typed: a browser sends every line's end as CR LF, which would count twice against a limit, differ
/// from the same text that came another way, and stand in a textarea as a character that HTML does not permit.
/// </summary>
public sealed class LineEndsFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.HasFormContentType)
            request.Form = Typed(await PostedForm.Read(context.HttpContext));
        await next();
    }

    private static FormCollection Typed(IFormCollection sent) =>
        new(sent.ToDictionary(field => field.Key, field => Typed(field.Value), StringComparer.OrdinalIgnoreCase), sent.Files);

    private static StringValues Typed(StringValues values) =>
        new([.. values.Select(value => value?.Replace("\r\n", "\n", StringComparison.Ordinal))]);
}
