using Forum.Domain.Members;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members");
        builder.HasIndex(m => m.PublicId).IsUnique();
        builder.HasIndex(m => m.FoldedName).IsUnique();
    }
}

internal sealed class MemberTraceMapping : IEntityTypeConfiguration<MemberTrace>
{
    /// <summary>As <see cref="Threads.ThreadVisibility"/> has it; a comment is in sight while the post above it is.</summary>
    private const string InSight = """
        SELECT p."Id" AS "PostId", p."AuthorId" AS "MemberId", t."AudienceId",
               t."AuthorId" AS "ThreadAuthorId", t."AuthorAudienceId"
        FROM "Posts" p JOIN "Threads" t ON t."Id" = p."ThreadId"
        WHERE p."State" = 0 AND t."State" = 0
          AND (NOT p."IsComment" OR (SELECT u."State" FROM "Posts" u WHERE u."Id" = p."ReplyToId") = 0)
        """;

    public void Configure(EntityTypeBuilder<MemberTrace> builder)
    {
        builder.ToSqlQuery(InSight);
        builder.HasKey(t => t.PostId);
        builder.HasOne<Member>().WithMany(m => m.Traces).HasForeignKey(t => t.MemberId);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasIndex(s => s.PublicId).IsUnique();
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
    }
}

internal sealed class PasswordLinkMapping : IEntityTypeConfiguration<PasswordLink>
{
    public void Configure(EntityTypeBuilder<PasswordLink> builder)
    {
        builder.ToTable("PasswordLinks");
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(l => l.MemberId);
    }
}

internal sealed class SanctionMapping : IEntityTypeConfiguration<Sanction>
{
    public void Configure(EntityTypeBuilder<Sanction> builder)
    {
        builder.ToTable("Sanctions");
        builder.HasIndex(s => s.PublicId).IsUnique();
        builder.Property(s => s.Kind).HasConversion<string>();
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
    }
}

internal sealed class WarningMapping : IEntityTypeConfiguration<Warning>
{
    public void Configure(EntityTypeBuilder<Warning> builder)
    {
        builder.ToTable("Warnings");
        builder.HasIndex(w => new { w.MemberId, w.At });
        builder.HasOne<Member>().WithMany().HasForeignKey(w => w.MemberId);
        builder.HasOne<Act>().WithOne().HasForeignKey<Warning>(w => w.ActId);
    }
}
