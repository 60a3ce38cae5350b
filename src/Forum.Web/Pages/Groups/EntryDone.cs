namespace Forum.Web.Pages.Groups;

/// <summary>What a group's page can say that a member has done there, after the redirect; the address carries its name.</summary>
public enum EntryDone
{
    Sent,
    Withdrawn,
    Accepted,
    Entered,
}

public static class EntryDones
{
    public static string With(this EntryDone done, string groupId) => $"{AddressOf(groupId)}?done={done}";

    public static EntryDone? Of(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && Enum.TryParse<EntryDone>(request.Query["done"], out var done) && Enum.IsDefined(done) ? done : null;

    public static string AddressOf(string groupId) => "/groups/" + groupId;
}
