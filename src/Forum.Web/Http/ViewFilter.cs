using Microsoft.AspNetCore.Mvc.Filters;

namespace Forum.Web.Http;

/// <summary>The pages on which somebody who looks with other eyes can still send a form: those that begin and end it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EndsViewAttribute : Attribute;

/// <summary>Whoever looks with other eyes changes nothing; what they had typed is given back.</summary>
public sealed class ViewFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<Visit>()?.View is null || SafeMethod.Is(http.Request.Method) || Ends(context))
            await next();
        else
            context.Result = await KeptForm.Viewing(http);
    }

    private static bool Ends(PageHandlerExecutingContext context) =>
        context.ActionDescriptor.HandlerTypeInfo.IsDefined(typeof(EndsViewAttribute), inherit: false);
}
