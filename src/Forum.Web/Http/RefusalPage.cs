using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Forum.Web.Http;

/// <summary>A page of one sentence, for a refusal that has no form to stand beside.</summary>
internal static class RefusalPage
{
    public static ViewResult Show(PageModel page, Refusal refusal) =>
        new()
        {
            ViewName = "/Pages/Shared/Refusal.cshtml",
            StatusCode = page.Response.StatusCode,
            ViewData = new ViewDataDictionary<Refusal>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = refusal },
        };
}
