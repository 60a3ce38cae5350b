using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Handover;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Objections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class OfficeMapping : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.ToTable("Offices");
        builder.HasIndex(o => o.PublicId).IsUnique();
        builder.Property(o => o.ScopeKind).HasConversion<string>();
        builder.Property(o => o.StoredRules).HasColumnName("Rules");
        builder.Ignore(o => o.Rules);
    }
}

internal sealed class ElectionMapping : IEntityTypeConfiguration<Election>
{
    public void Configure(EntityTypeBuilder<Election> builder)
    {
        builder.ToTable("Elections");
        builder.HasIndex(e => e.PublicId).IsUnique();
        builder
            .HasIndex(e => e.OfficeId)
            .IsUnique()
            .HasFilter("\"EndedAt\" IS NULL AND \"Kind\" <> 'Recall'")
            .HasDatabaseName("IX_Elections_UnderWay");
        builder.Property(e => e.Kind).HasConversion<string>();
        builder.HasIndex(e => new { e.OfficeId, e.CalledAt });
        builder.Property(e => e.StoredRules).HasColumnName("Rules");
        builder.Property(e => e.Seed);
        builder.Property(e => e.BallotKey);
        builder.Property(e => e.Entered).HasConversion<string>();
        builder.Property(e => e.Ending).HasConversion<string>();
        builder.Ignore(e => e.Rules);
        builder.HasOne(e => e.Office).WithMany().HasForeignKey(e => e.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(e => e.CalledById);
    }
}

internal sealed class ElectorMapping : IEntityTypeConfiguration<Elector>
{
    public void Configure(EntityTypeBuilder<Elector> builder)
    {
        builder.ToTable("Electors");
        builder.HasKey(e => new { e.ElectionId, e.MemberId });
        builder.HasOne<Election>().WithMany().HasForeignKey(e => e.ElectionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId);
    }
}

internal sealed class BallotMapping : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("Ballots");
        builder.HasKey(b => new { b.ElectionId, b.Slot });
        builder.HasOne<Election>().WithMany().HasForeignKey(b => b.ElectionId);
    }
}

internal sealed class TallyMapping : IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<Tally> builder)
    {
        builder.ToTable("Tallies");
        builder.HasKey(t => t.ElectionId);
        builder.Property(t => t.ElectionId).ValueGeneratedNever();
        builder.HasOne<Election>().WithOne().HasForeignKey<Tally>(t => t.ElectionId);
    }
}

internal sealed class CandidacyMapping : IEntityTypeConfiguration<Candidacy>
{
    public void Configure(EntityTypeBuilder<Candidacy> builder)
    {
        builder.ToTable("Candidacies");
        builder.HasOne<Act>().WithMany().HasForeignKey(c => c.HiddenById);
        builder.HasIndex(c => c.PublicId).IsUnique();
        builder.HasIndex(c => new { c.ElectionId, c.MemberId }).IsUnique();
        builder.Property(c => c.State).HasConversion<string>();
        builder.HasOne<Election>().WithMany().HasForeignKey(c => c.ElectionId);
        builder.HasOne(c => c.Member).WithMany().HasForeignKey(c => c.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.NominatedById);
    }
}

internal sealed class CandidateQuestionMapping : IEntityTypeConfiguration<CandidateQuestion>
{
    public void Configure(EntityTypeBuilder<CandidateQuestion> builder)
    {
        builder.ToTable("CandidateQuestions");
        builder.HasIndex(q => q.PublicId).IsUnique();
        builder.HasIndex(q => new { q.ElectionId, q.At });
        builder.HasOne<Election>().WithMany().HasForeignKey(q => q.ElectionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(q => q.AskerId);
        builder.HasMany(q => q.Votes).WithOne().HasForeignKey(v => v.QuestionId);
        builder.HasMany(q => q.Answers).WithOne().HasForeignKey(a => a.QuestionId);
    }
}

internal sealed class QuestionVoteMapping : IEntityTypeConfiguration<QuestionVote>
{
    public void Configure(EntityTypeBuilder<QuestionVote> builder)
    {
        builder.ToTable("QuestionVotes");
        builder.HasKey(v => new { v.QuestionId, v.MemberId });
        builder.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId);
    }
}

internal sealed class CandidateAnswerMapping : IEntityTypeConfiguration<CandidateAnswer>
{
    public void Configure(EntityTypeBuilder<CandidateAnswer> builder)
    {
        builder.ToTable("CandidateAnswers");
        builder.HasOne<Act>().WithMany().HasForeignKey(a => a.HiddenById);
        builder.HasKey(a => new { a.QuestionId, a.CandidacyId });
        builder.HasOne<Candidacy>().WithMany().HasForeignKey(a => a.CandidacyId);
    }
}

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("Objections");
        builder.HasOne<Act>().WithMany().HasForeignKey(o => o.HiddenById);
        builder.HasIndex(o => o.PublicId).IsUnique();
        builder.HasIndex(o => new { o.ElectionId, o.MemberId }).IsUnique();
        builder.HasOne<Election>().WithMany().HasForeignKey(o => o.ElectionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(o => o.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(o => o.AnsweredById);
    }
}

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.ToTable("Mandates");
        builder.HasIndex(m => m.PublicId).IsUnique();
        builder.HasIndex(m => new { m.OfficeId, m.From });
        builder.HasIndex(m => m.GrantId).IsUnique();
        builder.HasOne<Office>().WithMany().HasForeignKey(m => m.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Election>().WithMany().HasForeignKey(m => m.ElectionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId);
        builder.HasOne<Grant>().WithMany().HasForeignKey(m => m.GrantId);
        builder.HasOne<Countback>().WithMany().HasForeignKey(m => m.CountbackId);
    }
}

internal sealed class CountbackMapping : IEntityTypeConfiguration<Countback>
{
    public void Configure(EntityTypeBuilder<Countback> builder)
    {
        builder.ToTable("Countbacks");
        builder.HasIndex(c => c.PublicId).IsUnique();
        builder.HasIndex(c => c.ElectionId);
        builder.HasOne<Election>().WithMany().HasForeignKey(c => c.ElectionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.StartedById);
        builder.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.CountbackId);
    }
}

internal sealed class CountbackAnswerMapping : IEntityTypeConfiguration<CountbackAnswer>
{
    public void Configure(EntityTypeBuilder<CountbackAnswer> builder)
    {
        builder.ToTable("CountbackAnswers");
        builder.HasKey(a => new { a.CountbackId, a.MemberId });
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId);
    }
}

internal sealed class HandoverNoteMapping : IEntityTypeConfiguration<HandoverNote>
{
    public void Configure(EntityTypeBuilder<HandoverNote> builder)
    {
        builder.ToTable("HandoverNotes");
        builder.HasIndex(n => n.PublicId).IsUnique();
        builder.HasIndex(n => n.OfficeId);
        builder.HasOne<Office>().WithMany().HasForeignKey(n => n.OfficeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(n => n.AuthorId);
    }
}

internal sealed class RecallMapping : IEntityTypeConfiguration<Recall>
{
    public void Configure(EntityTypeBuilder<Recall> builder)
    {
        builder.ToTable("Recalls");
        builder.HasIndex(r => r.PublicId).IsUnique();
        builder.HasIndex(r => r.ElectionId).IsUnique();
        builder.HasOne<Mandate>().WithMany().HasForeignKey(r => r.MandateId);
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.StarterId);
        builder.HasOne(r => r.Election).WithOne().HasForeignKey<Recall>(r => r.ElectionId);
        builder.HasMany(r => r.Signatures).WithOne().HasForeignKey(s => s.RecallId);
    }
}

internal sealed class RecallSignatureMapping : IEntityTypeConfiguration<RecallSignature>
{
    public void Configure(EntityTypeBuilder<RecallSignature> builder)
    {
        builder.ToTable("RecallSignatures");
        builder.HasKey(s => new { s.RecallId, s.MemberId });
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
    }
}

internal sealed class ElectionPauseMapping : IEntityTypeConfiguration<ElectionPause>
{
    public void Configure(EntityTypeBuilder<ElectionPause> builder)
    {
        builder.ToTable("ElectionPauses");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
