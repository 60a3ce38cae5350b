using Forum.Domain.Powers;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Members;

/// <summary>Says on a member's page what was just done there.</summary>
public static class MemberWords
{
    public static string Done(Texts texts, ActKind kind, string name) =>
        kind switch
        {
            ActKind.SuspendMember => texts["members.suspend.done", ("name", name)],
            ActKind.SilenceMember => texts["members.silence.done", ("name", name)],
            ActKind.WarnMember => texts["members.warn.done", ("name", name)],
            ActKind.LiftSanction => texts["members.liftDone", ("name", name)],
            _ => texts["members.done"],
        };
}
