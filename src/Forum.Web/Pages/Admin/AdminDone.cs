namespace Forum.Web.Pages.Admin;

/// <summary>What an administration page can say that it has done, after the redirect; the address carries its name.</summary>
public enum AdminDone
{
    SiteSaved,
    LogoSaved,
    LogoRemoved,
    PagePublished,
    PageUnchanged,
    SectionOpened,
    SectionSaved,
    BoardClosed,
    GroupCreated,
    GroupSaved,
    MemberAdmitted,
    MemberRemoved,
    GroupJoined,
    GroupLeft,
    ApplicantAdmitted,
    ApplicantRefused,
    InvitationRevoked,
    OfficeOpened,
    OfficeSaved,
    OfficeClosed,
    BadgeMade,
    BadgeSaved,
    BadgeRetired,
    BadgeResumed,
    BadgesBrought,
}

public static class AdminDones
{
    /// <summary>The same address with the word for it.</summary>
    public static string With(this AdminDone done, string path) => $"{path}?done={done}";

    public static AdminDone? Of(HttpRequest request) =>
        Enum.TryParse<AdminDone>(request.Query["done"], out var done) && Enum.IsDefined(done) ? done : null;
}
