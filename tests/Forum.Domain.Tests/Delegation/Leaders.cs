using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Delegation;

/// <summary>An owner, a leader of one board, a deputy and a member, and a thread to try their powers on.</summary>
internal sealed class Leaders : IDisposable
{
    private Leaders() { }

    public TestForum Forum { get; } = new();
    public Actor Owner { get; private set; } = Actor.Guest;
    public Actor Leader { get; private set; } = Actor.Guest;
    public Actor Deputy { get; private set; } = Actor.Guest;
    public Actor Member { get; private set; } = Actor.Guest;
    public string Board { get; private set; } = "";
    public string Thread { get; private set; } = "";

    public string Claim => Owner.Grants[0].PublicId;

    public static async Task<Leaders> Meet()
    {
        var met = new Leaders();
        met.Owner = await met.Forum.Owner();
        met.Leader = await met.Forum.Member("Lea");
        met.Deputy = await met.Forum.Member("Dora");
        met.Member = await met.Forum.Member("Mira");
        met.Board = await met.Forum.Board("Here");
        met.Thread = await met.Forum.Thread(met.Member, met.Board);
        return met;
    }

    public DelegationForm Form(string parent, string member, params Power[] powers) =>
        new(parent, member, null, [.. powers.Select(p => $"{p}")], "board:" + Board, null, null, null, null, false, "to help");

    public async Task<string> Give(Actor giver, DelegationForm form) => (await Forum.Done(db => DelegatePowers.Run(db, giver, form, default))).Id;

    /// <summary>The owner gives the leader the tools of the board, to hand on.</summary>
    public Task<string> Appoint(Func<DelegationForm, DelegationForm>? with = null)
    {
        var form = Form(Claim, "Lea", Power.LockThread, Power.HidePost, Power.MoveThread, Power.Delegate);
        return Give(Owner, with?.Invoke(form) ?? form);
    }

    public async Task<Outcome<string>> Try(Actor giver, DelegationForm form)
    {
        var outcome = await Forum.With(db => DelegatePowers.Run(db, giver, form, default));
        return outcome is Outcome<Deed>.Done(var deed) ? deed.Id : outcome.As<string>();
    }

    public async Task<Problem> Refused(Actor giver, DelegationForm form) =>
        Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Try(giver, form)).Problems);

    public Task<Outcome<string>> TakeBack(Actor actor, string grant) => Forum.With(db => TakeBackPowers.Run(db, actor, grant, "enough", default));

    public Task<Outcome<string>> Lock(Actor actor, string? thread = null) =>
        Forum.With(db => LockThread.Run(db, actor, thread ?? Thread, "hush", default));

    public Task<Outcome<string>> Unlock(Actor actor) => Forum.With(db => UnlockThread.Run(db, actor, Thread, "talk", default));

    public static async Task Denied(Denial why, Task<Outcome<string>> trying) =>
        Assert.Equal(why, Assert.IsType<Outcome<string>.Denied>(await trying).Why);

    public void Dispose() => Forum.Dispose();
}
