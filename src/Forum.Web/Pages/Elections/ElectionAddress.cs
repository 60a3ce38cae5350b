using Forum.Web.Http;

namespace Forum.Web.Pages.Elections;

/// <summary>Where an election and what belongs to it are.</summary>
public static class ElectionAddress
{
    public static string Of(string id) => $"/elections/{id}";

    public static string Vote(string id) => $"/elections/{id}/vote";

    public static string Result(string id) => $"/elections/{id}/result";

    public static string Receipt(string id) => $"/elections/{id}/receipt";

    public static string Objections(string id) => $"/elections/{id}/objections";

    public static string Certify(string id) => $"/elections/{id}/certify";

    public static string Stop(string id) => $"/elections/{id}/stop";

    /// <summary>One of the files of <see cref="ElectionFiles"/>.</summary>
    public static string File(string id, string name) => $"/elections/{id}/{name}";

    /// <summary>From a refusal to the election that it is about.</summary>
    public static WayBack Back(string id) => new(Of(id), "election.back");

    public static string With(this ElectionDone done, string id) => $"{Of(id)}?done={done}";
}
