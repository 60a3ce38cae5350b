using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Threads that get other tags, are closed for each other, made of each other and merged.</summary>
public static class Partings
{
    public static void On(Chronicle c, string board, string author, string other, string moderator)
    {
        var asked = Start(c, author, board, "Which adapter is silent");
        var again = Start(c, other, board, "A silent adapter");
        var (answer, aside) = (Reply(c, other, asked), Reply(c, author, asked));
        Reply(c, other, again);
        c.Write(w => w.Do(typeof(RetagThread), moderator, (db, a) => RetagThread.Run(db, a, w.Id(asked) ?? "", "vpn adapter", "So it is.", default)));
        Close(c, moderator, again, asked);
        c.Write(w => w.Do(typeof(ReopenDuplicate), moderator, (db, a) => ReopenDuplicate.Run(db, a, w.Id(again) ?? "", "It is another.", default)));
        Split(c, moderator, asked, aside, board);
        Undo(c, moderator, Merge(c, moderator, again, asked));
        Merge(c, moderator, again, asked);
        Undo(c, moderator, Split(c, moderator, asked, answer, board));
        Close(c, moderator, Start(c, author, board, "Is there a silent adapter"), asked);
    }

    private static string Start(Chronicle c, string who, string board, string title) =>
        c.Write(w =>
            w.Do(
                typeof(StartThread),
                who,
                (db, a) =>
                    StartThread.Run(
                        db,
                        a,
                        w.Id(board) ?? "",
                        new ThreadForm(title, "log", "I hear every **packet**.", ThreadFormats.Question, "en", null),
                        default
                    )
            )
        );

    private static string Reply(Chronicle c, string who, string thread) =>
        c.Write(w =>
            w.Do(
                typeof(WriteReply),
                who,
                (db, a) => WriteReply.Run(db, a, w.Id(thread) ?? "", new ReplyForm("The trace is silent.", null, false, null), default)
            )
        );

    private static void Close(Chronicle c, string who, string thread, string original) =>
        c.Write(w =>
            w.Do(typeof(CloseAsDuplicate), who, (db, a) => CloseAsDuplicate.Run(db, a, w.Id(thread) ?? "", w.Id(original), "Asked before.", default))
        );

    private static string Merge(Chronicle c, string who, string thread, string into) =>
        c.Write(w => w.Do(typeof(MergeThread), who, (db, a) => MergeThread.Run(db, a, w.Id(thread) ?? "", w.Id(into), "One subject.", default)));

    private static string Split(Chronicle c, string who, string thread, string post, string board) =>
        c.Write(w =>
            w.Do(
                typeof(SplitThread),
                who,
                (db, a) =>
                    SplitThread.Run(
                        db,
                        a,
                        w.Id(thread) ?? "",
                        new SplitForm([w.Id(post) ?? ""], "Silent adapters", w.Id(board), "Two subjects."),
                        default
                    )
            )
        );

    private static void Undo(Chronicle c, string who, string act) =>
        c.Write(w => w.Do(typeof(UndoAct), who, (db, a) => UndoAct.Run(db, a, w.Id(act) ?? "", "A mistake.", default)));
}
