using System.Collections.Frozen;

namespace Forum.Domain.Search.Words;

/// <summary>Words that say how a sentence is built and not what it is about, folded.</summary>
internal static class StopWords
{
    private const string English = """
        a about above after again against all am an and any are aren't as at be because been before being below between both but by can can't
        could couldn't did didn't do does doesn't doing don't down during each few for from further had has have having he her here hers him his
        how i i'd i'll i'm i've if in into is isn't it it's its itself just me more most my no nor not of off on once only or other our ours out
        over own same she should so some such than that that's the their theirs them then there these they this those through to too under until
        up us very was wasn't we were what when where which while who whom why will with won't would you your yours
        """;

    private const string Russian = """
        а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее если есть еще же за здесь и из или
        им их к как какая какие какой когда кто ли либо между меня мне мой моя мы на над надо наш не него нее нет ни них но ну о об однако он
        она они оно от по под при про с сам свой себя со так также такой там тебя тем то того тоже той только том ты у уже хотя чего чей чем что
        чтобы эта эти это этого этой этом этот я
        """;

    private const string Greek = """
        αλλα αν ανα αντι απο αρα ας αυτα αυτες αυτη αυτην αυτης αυτο αυτοι αυτον αυτος αυτου αυτους αυτων για γιατι δε δεν δια εαν εγω εδω ειμαι
        ειναι εις εισαι ειχα ειχε εκ εκει εκεινη εκεινο εκεινος ενα ενας ενω επι εσεισ εσυ ετσι εχει εχετε εχω η ηταν θα κ και καθε καθως κατα
        κατι κι με μετα μεχρι μη μην μια μονο μου μπορει να ναι ο οι ομως οπου οπως οποια οποιο οποιος οσο οτι οταν ουτε οχι παρα ποια ποιο ποιος
        ποιοι που πριν προς πως σας σε σου στα στη στην στης στις στο στον στου στους στων συ τα τη την της τι τις το τον του τους των χωρις ως
        """;

    private static readonly FrozenSet<string> All = $"{English} {Russian} {Greek}"
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Folding.Of)
        .ToFrozenSet();

    public static bool Have(string folded) => All.Contains(folded);
}
