using Forum.Domain.Members;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace Forum.Web.Pages.Account;

/// <summary>The door: a session's cookie is given and taken here.</summary>
public static class Entrance
{
    /// <param name="token">Of a session that has just begun.</param>
    /// <param name="returnUrl">As the address of the form said; followed if it is a place on this site.</param>
    public static IActionResult Open(HttpContext context, string token, string? returnUrl)
    {
        Cookies.Write(context, ActorLoader.SessionCookie, token, Session.Lifetime);
        // Whoever knew the guest's secret, by having used this browser before, can't forge forms of the member.
        Cookies.Delete(context, FormTokens.GuestCookie);
        return new RedirectResult(LocalUrl.OrHome(returnUrl));
    }

    public static void Close(HttpContext context) => Cookies.Delete(context, ActorLoader.SessionCookie);
}
