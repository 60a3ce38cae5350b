using Forum.Domain.Certificates;

namespace Forum.Domain.Export.Format;

internal static class CertificateRecords
{
    public static readonly RecordKind Certificates = new(
        "certificates",
        typeof(Certificate),
        "What a member is certified, to be printed and checked.",
        [
            RecordField.Of(nameof(Certificate.Code), "The code on it, in its address: `/certificates/{code}`."),
            RecordField.To(nameof(Certificate.MemberId), "members", "Who was given it."),
            RecordField.Of(nameof(Certificate.Name), "The name on it."),
            RecordField.Of(nameof(Certificate.Title), "What it certifies."),
            RecordField.Of(nameof(Certificate.Reason), "What for."),
            RecordField.Of(nameof(Certificate.Signatory), "Who signed it."),
            RecordField.Of(nameof(Certificate.Day), "The day on it."),
            RecordField.Of(nameof(Certificate.MadeAt), "When it was given."),
            RecordField.To(nameof(Certificate.ActId), "acts", "The act that gave it."),
            RecordField.Of(nameof(Certificate.IsHidden), "The member doesn't want it on their page."),
            RecordField.Of(nameof(Certificate.ReadAt), "When the member marked it read; null while they haven't."),
            RecordField.Of(nameof(Certificate.RevokedAt), "When it was revoked; null where it holds."),
            RecordField.To(nameof(Certificate.RevokingActId), "acts", "The act that revoked it; null where none did."),
        ]
    );
}
