using Forum.Domain.Members;
using Forum.Domain.Moderation.Notes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class NoteMapping : IEntityTypeConfiguration<MemberNote>
{
    public void Configure(EntityTypeBuilder<MemberNote> builder)
    {
        builder.ToTable("MemberNotes");
        builder.HasIndex(n => n.PublicId).IsUnique();
        builder.HasIndex(n => new { n.SubjectId, n.At });
        builder.HasOne<Member>().WithMany().HasForeignKey(n => n.SubjectId);
        builder.HasOne<Member>().WithMany().HasForeignKey(n => n.AuthorId);
    }
}
