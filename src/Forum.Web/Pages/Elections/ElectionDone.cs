namespace Forum.Web.Pages.Elections;

/// <summary>What an election's page can say that was done there, after the redirect; the address carries its name.</summary>
public enum ElectionDone
{
    Stood,
    Left,
    Nominated,
    Certified,
    Stopped,
}

public static class ElectionDones
{
    public static ElectionDone? Of(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && Enum.TryParse<ElectionDone>(request.Query["done"], out var done) && Enum.IsDefined(done) ? done : null;
}
