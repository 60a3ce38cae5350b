using Forum.Domain.Storage;

namespace Forum.Domain.Badges.Rules;

/// <summary>Awards that are to come, to go or to show another post. Those that are there already must have been read in the transaction that carries it out.</summary>
internal sealed class AwardChanges
{
    private readonly List<Award> made = [];
    private readonly List<Action> changes = [];

    public int Given { get; private set; }
    public int TakenBack { get; private set; }
    public int Count => made.Count + changes.Count;

    public void Give(Award award)
    {
        made.Add(award);
        Given++;
    }

    public void Give(Action again)
    {
        changes.Add(again);
        Given++;
    }

    public void TakeBack(Action revoke)
    {
        changes.Add(revoke);
        TakenBack++;
    }

    public void Show(Action show) => changes.Add(show);

    public void Carry(ForumDb db)
    {
        foreach (var change in changes)
            change();
        foreach (var award in made)
            db.Add(award);
    }
}
