using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Forum.Web.Http;

/// <summary>In place of the framework's empty 400: the form, kept.</summary>
public sealed class ExpiredFormFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = await KeptForm.Expired(context.HttpContext);
        await next();
    }
}
