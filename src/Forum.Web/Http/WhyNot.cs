using Forum.Domain;
using Forum.Domain.Powers;
using Forum.Web.Pages.Powers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Http;

/// <summary>The way from a refusal to the page that explains it.</summary>
internal static class WhyNot
{
    /// <summary>The key of a page's data under which a view finds the way.</summary>
    public const string Address = "WhyNot";
    private const string Asked = "WhyNotOf";

    /// <summary>Says what is about to be tried, so that a refusal leads to the answer for just that.</summary>
    public static void Tries(this PageModel page, Power power, string where) => page.ViewData[Asked] = WhyAddress.Of(power, where);

    /// <summary>Null where the denial has nothing to do with grants.</summary>
    public static string? WhyNotOf(this PageModel page, Denial why) =>
        why is Denial.NoPower or Denial.LimitReached or Denial.SanctionTooLong or Denial.NewcomersOnly
            ? page.ViewData[Asked] as string ?? WhyAddress.Path
            : null;
}
