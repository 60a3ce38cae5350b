using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class GroupMapping : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("Groups");
        builder.HasIndex(g => g.PublicId).IsUnique();
        builder.HasIndex(g => g.FoldedName).IsUnique();
        builder.Property(g => g.Entry).HasConversion<string>();
    }
}

internal sealed class GroupAgreementMapping : IEntityTypeConfiguration<GroupAgreement>
{
    public void Configure(EntityTypeBuilder<GroupAgreement> builder)
    {
        builder.ToTable("GroupAgreements");
        builder.HasIndex(a => new { a.GroupId, a.Version }).IsUnique();
        builder.HasOne<Group>().WithMany().HasForeignKey(a => a.GroupId);
    }
}

internal sealed class GroupMembershipMapping : IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        builder.ToTable("GroupMemberships");
        builder.HasIndex(g => new { g.GroupId, g.MemberId }).IsUnique();
        builder.Property(g => g.Source).HasConversion<string>();
        builder.HasOne(g => g.Group).WithMany(g => g.Memberships).HasForeignKey(g => g.GroupId);
        builder.HasOne(g => g.Member).WithMany().HasForeignKey(g => g.MemberId);
    }
}

internal sealed class GroupApplicationMapping : IEntityTypeConfiguration<GroupApplication>
{
    public void Configure(EntityTypeBuilder<GroupApplication> builder)
    {
        builder.ToTable("GroupApplications");
        builder.HasIndex(a => a.PublicId).IsUnique();
        builder
            .HasIndex(a => new { a.GroupId, a.MemberId })
            .IsUnique()
            .HasFilter("\"Outcome\" = 'Waiting'")
            .HasDatabaseName("IX_GroupApplications_Waiting");
        builder.HasIndex(a => new
        {
            a.GroupId,
            a.Outcome,
            a.SentAt,
        });
        builder.Property(a => a.Outcome).HasConversion<string>();
        builder.HasOne(a => a.Group).WithMany().HasForeignKey(a => a.GroupId);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.SettledById);
        builder.HasMany(a => a.Answers).WithOne().HasForeignKey(a => a.ApplicationId);
    }
}

internal sealed class GroupAnswerMapping : IEntityTypeConfiguration<GroupAnswer>
{
    public void Configure(EntityTypeBuilder<GroupAnswer> builder)
    {
        builder.ToTable("GroupAnswers");
        builder.HasIndex(a => new { a.ApplicationId, a.Position }).IsUnique();
    }
}

internal sealed class GroupInvitationMapping : IEntityTypeConfiguration<GroupInvitation>
{
    public void Configure(EntityTypeBuilder<GroupInvitation> builder)
    {
        builder.ToTable("GroupInvitations");
        builder.HasIndex(i => i.PublicId).IsUnique();
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne(i => i.Group).WithMany().HasForeignKey(i => i.GroupId);
        builder.HasOne<Member>().WithMany().HasForeignKey(i => i.MadeById);
        builder.HasOne<Member>().WithMany().HasForeignKey(i => i.UsedById);
    }
}
