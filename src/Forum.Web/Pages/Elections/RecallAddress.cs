namespace Forum.Web.Pages.Elections;

/// <summary>Where petitions to end a mandate are.</summary>
public static class RecallAddress
{
    public static string Of(string id) => $"/recalls/{id}";

    /// <summary>Where one about a mandate is started.</summary>
    public static string Start(string mandateId) => $"/leaders/{mandateId}/recall";
}
