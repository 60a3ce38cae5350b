using Microsoft.AspNetCore.Mvc.Filters;

namespace Forum.Web.Http;

/// <summary>When the forum cannot write at the moment (queue full, disk full, database locked), nobody loses what they typed.</summary>
public sealed class BusyFilter(HttpSettings settings) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (settings.BusyFor(context.Exception) is not { } wait)
            return;
        context.Result = await KeptForm.Busy(context.HttpContext, wait);
        context.ExceptionHandled = true;
    }
}
