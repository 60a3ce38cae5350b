using Forum.Web.Languages;

namespace Forum.Web.Pages.Members;

public static class PointWords
{
    /// <summary>With its sign: "+10", "−20".</summary>
    public static string Of(Texts texts, int points) => (points > 0 ? "+" : "") + texts.Number(points);
}
