using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Forum.Web.Http;

/// <summary>
/// The answer to a form that is refused before its page handles it: everything that was typed, editable, in a form with a fresh
/// token that goes to the same address again. A page handler may return it too.
/// </summary>
public static class KeptForm
{
    public const string ViewPath = "/Pages/Shared/_KeptForm.cshtml";

    /// <summary>400: the token is missing or of another session.</summary>
    public static Task<ViewResult> Expired(HttpContext context) => Make(context, KeptReason.Expired, StatusCodes.Status400BadRequest, null);

    /// <summary>429, with Retry-After.</summary>
    public static Task<ViewResult> TooMany(HttpContext context, TimeSpan retryAfter) =>
        Make(context, KeptReason.TooMany, StatusCodes.Status429TooManyRequests, retryAfter);

    /// <summary>503, with Retry-After.</summary>
    public static Task<ViewResult> Busy(HttpContext context, TimeSpan retryAfter) =>
        Make(context, KeptReason.Busy, StatusCodes.Status503ServiceUnavailable, retryAfter);

    /// <summary>403: whoever looks with other eyes changes nothing.</summary>
    public static Task<ViewResult> Viewing(HttpContext context) => Make(context, KeptReason.Viewing, StatusCodes.Status403Forbidden, null);

    private static async Task<ViewResult> Make(HttpContext context, KeptReason reason, int status, TimeSpan? retryAfter)
    {
        var kept = KeptFieldsReader.Read(await PostedForm.Read(context));
        var address = LocalUrl.OrHome(context.Request.GetEncodedPathAndQuery());
        var model = new KeptFormModel(reason, address, !SafeMethod.Is(context.Request.Method), kept, retryAfter);
        if (retryAfter is { } wait)
            context.Response.Headers.RetryAfter = Seconds(wait).ToString(CultureInfo.InvariantCulture);
        return new ViewResult
        {
            ViewName = ViewPath,
            StatusCode = status,
            ViewData = new ViewDataDictionary<KeptFormModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
        };
    }

    /// <summary>Rounded up, at least one: whoever comes back after so many seconds is not refused again.</summary>
    public static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
