namespace Forum.Web.Http;

/// <summary>
/// Turns what nobody caught into a plain page. Without it the server would answer by itself, and its answer carries none of the
/// site's headers.
/// </summary>
public static partial class LastResort
{
    public static IApplicationBuilder UseLastResort(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LastResort));
        return app.Use((context, next) => Invoke(context, next, log));
    }

    private static async Task Invoke(HttpContext context, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone; there is nobody to answer.
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            var kind = refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? PlainPageKind.TooLarge : PlainPageKind.BadRequest;
            await PlainPage.Write(context, refused.StatusCode, kind);
        }
        catch (Exception bug) when (!context.Response.HasStarted)
        {
            Failed(log, bug, context.Request.Method, context.Request.Path.ToUriComponent());
            await PlainPage.Write(context, StatusCodes.Status500InternalServerError, PlainPageKind.Broken);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private static partial void Failed(ILogger log, Exception bug, string method, string path);
}
