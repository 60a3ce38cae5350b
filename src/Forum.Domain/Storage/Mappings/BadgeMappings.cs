using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class BadgeMapping : IEntityTypeConfiguration<Badge>
{
    public void Configure(EntityTypeBuilder<Badge> builder)
    {
        builder.ToTable("Badges");
        builder.HasIndex(b => b.PublicId).IsUnique();
        builder.Property(b => b.ScopeKind).HasConversion<string>();
        builder.Property(b => b.StoredDefinition).HasColumnName("Definition");
        builder.Ignore(b => b.Definition);
    }
}

internal sealed class BadgeVersionMapping : IEntityTypeConfiguration<BadgeVersion>
{
    public void Configure(EntityTypeBuilder<BadgeVersion> builder)
    {
        builder.ToTable("BadgeVersions");
        builder.HasKey(v => new { v.BadgeId, v.Number });
        builder.Property(v => v.StoredDefinition).HasColumnName("Definition");
        builder.Ignore(v => v.Definition);
        builder.HasOne<Badge>().WithMany().HasForeignKey(v => v.BadgeId);
        builder.HasOne<Act>().WithMany().HasForeignKey(v => v.ActId);
    }
}

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("Awards");
        builder.HasIndex(a => a.PublicId).IsUnique();
        builder
            .HasIndex(a => new
            {
                a.BadgeId,
                a.MemberId,
                a.AudienceId,
                a.Occasion,
            })
            .IsUnique();
        builder.HasIndex(a => new { a.BadgeId, a.At });
        builder.HasIndex(a => new { a.MemberId, a.At });
        builder.HasOne<Badge>().WithMany().HasForeignKey(a => a.BadgeId);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId);
        builder.HasOne<Audience>().WithMany().HasForeignKey(a => a.AudienceId);
        builder.HasOne<Post>().WithMany().HasForeignKey(a => a.PostId);
        builder.HasOne<Act>().WithMany().HasForeignKey(a => a.ActId);
        builder.HasOne<Act>().WithMany().HasForeignKey(a => a.RevokingActId);
    }
}

internal sealed class MemberToJudgeMapping : IEntityTypeConfiguration<MemberToJudge>
{
    public void Configure(EntityTypeBuilder<MemberToJudge> builder)
    {
        builder.ToTable("MembersToJudge");
        builder.HasKey(m => m.MemberId);
        builder.Property(m => m.MemberId).ValueGeneratedNever();
        builder.Property(m => m.Stamp).HasDefaultValueSql("random() / 2");
    }
}
