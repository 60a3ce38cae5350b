using Forum.Domain.Threads.Drafts;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>What people type on some boards and do not send.</summary>
public sealed class Scribbles(Chronicle chronicle)
{
    public string Reply(string who, string thread) => Save(who, DraftKind.Reply, thread, new DraftForm($"{who} thinks about it"));

    public string Start(string who, string board) => Save(who, DraftKind.Thread, board, new DraftForm($"{who} has a question", "A title"));

    public string Edit(string who, string post) => Save(who, DraftKind.Edit, post, new DraftForm($"{who} would change this", BasedOn: 1));

    public void Discard(string who, string draft) =>
        chronicle.Write(w => w.Do(typeof(DiscardDraft), who, (db, a) => DiscardDraft.Run(db, a, w.Id(draft) ?? "", default)));

    private string Save(string who, DraftKind kind, string place, DraftForm form) =>
        chronicle.Write(w => w.Do(typeof(SaveDraft), who, (db, a) => SaveDraft.Run(db, a, kind, w.Id(place) ?? "", form, default)));
}
