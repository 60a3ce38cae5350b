using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class AudienceMapping : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> builder)
    {
        builder.ToTable("Audiences");
        builder.HasIndex(a => a.Key).IsUnique();
        builder.Property(a => a.Kind).HasConversion<string>();
        builder.HasMany(a => a.Groups).WithOne().HasForeignKey(g => g.AudienceId);
    }
}

internal sealed class AudienceGroupMapping : IEntityTypeConfiguration<AudienceGroup>
{
    public void Configure(EntityTypeBuilder<AudienceGroup> builder)
    {
        builder.ToTable("AudienceGroups");
        builder.HasKey(a => new { a.AudienceId, a.GroupId });
        builder.HasOne<Group>().WithMany().HasForeignKey(a => a.GroupId);
    }
}

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("Grants");
        builder.HasIndex(g => g.PublicId).IsUnique();
        builder.Property(g => g.Source).HasConversion<string>();
        builder.Property(g => g.Powers).HasConversion(p => p.ToString(), words => PowerSet.Parse(words));
        builder.HasOne<Member>().WithMany().HasForeignKey(g => g.HolderMemberId);
        builder.HasOne<Group>().WithMany().HasForeignKey(g => g.HolderGroupId);
        builder.HasOne<Member>().WithMany().HasForeignKey(g => g.GivenById);
        builder.HasOne<Member>().WithMany().HasForeignKey(g => g.RevokedById);
        builder.HasOne<Grant>().WithMany().HasForeignKey(g => g.ParentId);
        builder.HasMany(g => g.Scopes).WithOne().HasForeignKey(s => s.GrantId);
    }
}

internal sealed class ScopeMapping : IEntityTypeConfiguration<Scope>
{
    public void Configure(EntityTypeBuilder<Scope> builder)
    {
        builder.ToTable("GrantScopes");
        builder.Property(s => s.Kind).HasConversion<string>();
    }
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("Proposals");
        builder.HasIndex(p => p.PublicId).IsUnique();
        builder.HasIndex(p => new { p.SettledAt, p.EndsAt });
        builder.Property(p => p.Kind).HasConversion<string>();
        builder.HasOne<Member>().WithMany().HasForeignKey(p => p.ProposerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(p => p.SubjectId);
        builder.HasOne<Group>().WithMany().HasForeignKey(p => p.GroupId);
    }
}

internal sealed class ActMapping : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> builder)
    {
        builder.ToTable("Acts");
        builder.HasIndex(a => a.PublicId).IsUnique();
        builder.HasIndex(a => new { a.At, a.PublicId });
        builder.HasIndex(a => new { a.GrantId, a.At });
        builder.HasIndex(a => new { a.OtherGrantId, a.At });
        builder.HasIndex(a => new { a.ThreadId, a.At });
        builder.HasIndex(a => new { a.SubjectId, a.At });
        builder.HasIndex(a => new { a.GroupId, a.At });
        builder.Property(a => a.Kind).HasConversion<string>();
        builder.Property(a => a.Power).HasConversion<string>();
        builder.HasOne<Grant>().WithMany().HasForeignKey(a => a.GrantId);
        builder.HasOne<Grant>().WithMany().HasForeignKey(a => a.OtherGrantId);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.OwnerId);
        builder.HasOne<Act>().WithMany().HasForeignKey(a => a.UndoneById);
        builder.HasOne<Act>().WithMany().HasForeignKey(a => a.RedactedById);
    }
}

internal sealed class ActLinkMapping : IEntityTypeConfiguration<ActLink>
{
    public void Configure(EntityTypeBuilder<ActLink> builder)
    {
        builder.ToTable("ActLinks");
        builder
            .HasIndex(l => new
            {
                l.AudienceId,
                l.IsOpen,
                l.Number,
            })
            .IsUnique();
        builder.HasIndex(l => new
        {
            l.AudienceId,
            l.IsOpen,
            l.At,
        });
        builder.Property(l => l.Event).HasConversion<string>();
        builder.HasOne<Act>().WithMany().HasForeignKey(l => l.ActId);
    }
}

internal sealed class ActorChangesMapping : IEntityTypeConfiguration<ActorChanges>
{
    public void Configure(EntityTypeBuilder<ActorChanges> builder) => builder.ToTable("ActorChanges");
}
