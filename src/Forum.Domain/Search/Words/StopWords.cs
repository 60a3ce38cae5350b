using System.Collections.Frozen;

namespace Forum.Domain.Search.Words;

/// <summary>Words that say how a sentence is built and not what it is about, folded.</summary>
internal static class StopWords
{
    private const string English = """
        a about above after again against all also although am an and any are aren't as at be because been before being below between both but by can
        can't could couldn't did didn't do does doesn't doing don't down during each few for from further had has have having he her here hers him his
        how however i i'd i'll i'm i've if in into is isn't it it's its itself just me more most my no nor not of off often on once only or other our
        ours out over own same she should since so some such than that that's the their theirs them then there these they this those through to too
        under until up us usually very was wasn't we were what when where which while who whom why will with won't would you your yours
        """;

    private const string Russian = """
        а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до другие других его ее если есть еще же за зачем
        здесь и из или им их к как какая какие каким какими каких каков какова каково какого какой каком какому какую кем когда кого ком кому которая
        которого которое которой котором которому которую которые который которым которыми которых кроме кто куда ли либо между меня мне могут может
        мой моя мы на над надо например наш не него нее некоторые нет ни них но ну о об однако около он она они оно от откуда по под поскольку после
        почему при про против с сам своего своей своих свой свою себя сколько со среди так также таким таких такой там тебя тем то того тоже той
        только том ты у уже хотя чего чей чем чему через что чтобы эта эти это этого этой этом этот я является являются
        """;

    private const string Greek = """
        ακομα ακομη αλλα αλλες αλλη αλλο αλλοι αλλων αν ανα αντι απο αρα ας αυτα αυτες αυτη αυτην αυτης αυτο αυτοι αυτον αυτος αυτου αυτους αυτων για
        γιατι δε δεν δια εαν εγω εδω ειμαι ειναι εις εισαι ειχα ειχαν ειχε εκ εκει εκεινη εκεινο εκεινος εκτος ενα εναν ενας ενος ενω επι επισης εσεισ
        εσυ ετσι εχει εχετε εχουν εχω εως η ηδη ηταν θα κ καθε καθως και κατα κατι κι λογω με μεσω μετα μεταξυ μεχρι μη μην μια μιας μονο μου μπορει
        μπορουν να ναι ο οι ομως οποια οποιας οποιες οποιο οποιοι οποιον οποιος οποιου οποιους οποιων οπου οπως οσο οταν οτι ουτε οχι παρα πιο ποια
        ποιας ποιες ποιο ποιοι ποιον ποιος ποιου ποιους ποιων πολλα πολλες πολλοι πολυ ποσα ποσες ποση ποσο ποσοι ποσος ποσους ποσων που πρεπει πριν
        προς πως σας σε σου στα στη στην στης στις στο στον στου στους στων συ συνηθως συχνα τα τη την της τι τις το τον τοσο τοτε του τους των τωρα
        υπο χωρις ως ωστε ωστοσο
        """;

    private static readonly FrozenSet<string> All = $"{English} {Russian} {Greek}"
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Folding.Of)
        .ToFrozenSet();

    public static bool Have(string folded) => All.Contains(folded);
}
