using Forum.Domain.Badges;
using Forum.Domain.Certificates;
using Forum.Domain.Members;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

public static class UndoAct
{
    private static readonly HashSet<ActKind> Undoable =
    [
        ActKind.LockThread,
        ActKind.UnlockThread,
        ActKind.PinThread,
        ActKind.UnpinThread,
        ActKind.MoveThread,
        ActKind.HideThread,
        ActKind.RestoreThread,
        ActKind.HidePost,
        ActKind.RestorePost,
        ActKind.AcceptAnswer,
        ActKind.UnacceptAnswer,
        ActKind.RetagThread,
        ActKind.CloseAsDuplicate,
        ActKind.ReopenDuplicate,
        ActKind.SplitThread,
        ActKind.MergeThread,
        ActKind.UnmergeThread,
        ActKind.SuspendMember,
        ActKind.SilenceMember,
        ActKind.UpholdFlags,
        ActKind.RejectFlags,
        ActKind.WarnMember,
        ActKind.ChangeBadge,
        ActKind.RetireBadge,
        ActKind.ResumeBadge,
        ActKind.AwardBadge,
        ActKind.RevokeAward,
        ActKind.AwardCertificate,
        ActKind.RevokeCertificate,
        ActKind.RestoreCertificate,
    ];

    internal static bool CanUndo(ActPage act) =>
        act.UndoneById is null
        && act.RedactedById is null
        && Undoable.Contains(act.Kind)
        && (act.Kind != ActKind.RetagThread || act.Before is not null);

    /// <summary>Does the opposite by the same power, as an act of its own, decided as things stand now.</summary>
    /// <returns>The public id of the act that undid it.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, Actor actor, string actId, string reason, CancellationToken ct)
    {
        var act = await ActReader.Read(db, actor, actId, ct);
        if (act is null)
            return new Outcome<string>.NotFound();
        if (act.UndoneById is not null)
            return Denial.AlreadyUndone;
        if (!CanUndo(act))
            return Denial.CannotBeUndone;
        var undone = await Opposite(db, actor, act, reason, ct);
        if (undone is Outcome<string>.Done(var by))
            await Link(db, actId, by, ct);
        return undone;
    }

    private static Task<Outcome<string>> Opposite(ForumDb db, Actor actor, ActPage act, string reason, CancellationToken ct) =>
        act.Kind switch
        {
            ActKind.LockThread => UnlockThread.Run(db, actor, act.ThreadId!, reason, ct),
            ActKind.UnlockThread => LockThread.Run(db, actor, act.ThreadId!, reason, ct),
            ActKind.PinThread => UnpinThread.Run(db, actor, act.ThreadId!, reason, ct),
            ActKind.UnpinThread => PinThread.Run(db, actor, act.ThreadId!, reason, ct),
            ActKind.MoveThread => MoveThread.Run(db, actor, act.ThreadId!, act.Before!, reason, ct),
            ActKind.HideThread => RestoreThread.Run(db, actor, act.ThreadId!, reason, ct),
            ActKind.RestoreThread => HideThread.Run(db, actor, act.ThreadId!, reason, ct),
            ActKind.HidePost => RestorePost.Run(db, actor, act.PostId!, reason, ct),
            ActKind.RestorePost => HidePost.Run(db, actor, act.PostId!, reason, ct),
            ActKind.AcceptAnswer or ActKind.UnacceptAnswer => MarkAnswer.Undo(db, actor, act.Kind, act.PostId!, act.Before, reason, ct),
            ActKind.RetagThread => RetagThread.Undo(db, actor, act.ThreadId!, act.Before!, act.After!, reason, ct),
            ActKind.CloseAsDuplicate => ReopenDuplicate.Undo(db, actor, act.ThreadId!, act.After!, reason, ct),
            ActKind.ReopenDuplicate => CloseAsDuplicate.Run(db, actor, act.ThreadId!, act.Before, reason, ct),
            ActKind.SplitThread => MergeThread.Back(db, actor, act.After!, act.ThreadId!, reason, ct),
            ActKind.MergeThread => UnmergeThread.Run(db, actor, act.ThreadId!, act.After!, reason, ct),
            ActKind.UnmergeThread => MergeThread.Run(db, actor, act.After!, act.ThreadId!, reason, ct),
            ActKind.UpholdFlags or ActKind.RejectFlags => SettleFlags.Undo(db, actor, act.Id, act.PostId!, reason, ct),
            ActKind.WarnMember => WarnMember.Undo(db, actor, act.Id, act.SubjectId!, reason, ct),
            ActKind.ChangeBadge => ChangeBadge.Undo(db, actor, act.After!, act.Id, reason, ct),
            ActKind.RetireBadge or ActKind.ResumeBadge => RetireBadge.Run(db, actor, act.After!, act.Kind == ActKind.ResumeBadge, reason, ct),
            ActKind.AwardBadge => RevokeAward.Run(db, actor, act.After!, reason, ct),
            ActKind.RevokeAward => AwardByHand.Again(db, actor, act.After!, reason, ct),
            ActKind.AwardCertificate or ActKind.RestoreCertificate => RevokeCertificate.Run(db, actor, act.After!, revoke: true, reason, ct),
            ActKind.RevokeCertificate => RevokeCertificate.Run(db, actor, act.After!, revoke: false, reason, ct),
            ActKind.SuspendMember => LiftSanction.Run(db, actor, act.SubjectId!, SanctionKind.Suspension, reason, ct),
            _ => LiftSanction.Run(db, actor, act.SubjectId!, SanctionKind.Silence, reason, ct),
        };

    private static Task<Nothing> Link(ForumDb db, string actId, string by, CancellationToken ct) =>
        db.Write(
            async () =>
            {
                var act = await db.Acts.SingleAsync(a => a.PublicId == actId, ct);
                var undoing = await db.Acts.SingleAsync(a => a.PublicId == by, ct);
                act.UndoneBy(undoing);
                await new ChainWriter(db.Command, db.Entropy).Became(LinkEvent.Undone, act.Id, by, undoing.At, ct);
                return default(Nothing);
            },
            ct
        );
}
