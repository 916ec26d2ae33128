using Regalia.Assessment.Guardrails;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Guardrails;

/// <summary>Rows made by hand: a treaty with everything, from which a test takes something away.</summary>
internal static class GuardrailRows
{
    public static Country Country(string code, int row = 2) =>
        new(
            Iso3.Parse(code),
            code[..2],
            "Land " + code,
            "Region",
            VerificationStatus.Sourced,
            "High income",
            Emerging: false,
            "source",
            VerificationStatus.Sourced,
            row
        );

    public static Jurisdiction Group(
        string code,
        string[] members,
        VerificationStatus status = VerificationStatus.Sourced
    ) => new(code, "Group " + code, "group", Region: null, IncomeGroup: null, [.. members], status, Row: 2);

    public static Instrument Instrument(
        string id,
        string binding = "yes",
        string cyber = "yes",
        string ip = "yes",
        string states = "yes",
        string disputes = "yes",
        string standing = "in_force",
        string addressees = "adherents",
        string stages = "deter",
        int? year = 2000,
        VerificationStatus status = VerificationStatus.Sourced,
        string type = "treaty"
    ) =>
        new(
            id,
            "Instrument " + id,
            year,
            type,
            binding,
            cyber,
            ip,
            states,
            disputes,
            standing,
            addressees,
            [.. stages.Split('|')],
            "Scope",
            "Limits",
            "https://example.org/" + id,
            status,
            Note: null,
            Row: 2
        );

    public static Position Position(
        string code,
        string instrument,
        Commitment commitment = Commitment.Party,
        string? date = "2001",
        VerificationStatus status = VerificationStatus.Sourced,
        int row = 2
    ) => new(code, instrument, commitment, date, "https://example.org/" + code, status, Note: null, row);

    /// <summary>One country AAA, these instruments, these positions.</summary>
    public static GuardrailEvidence Rows(
        Instrument[] instruments,
        Position[] positions,
        Jurisdiction[]? groups = null,
        bool verifiedOnly = false,
        params string[] countries
    ) =>
        new(
            [.. (countries.Length == 0 ? ["AAA"] : countries).Select(c => Country(c))],
            [.. groups ?? []],
            [.. instruments],
            [.. positions],
            verifiedOnly
        );

    /// <summary>The one stage of AAA that the instruments of a test serve.</summary>
    public static StageCoverage Deter(GuardrailEvidence evidence) =>
        CoverageAnalysis.Of(evidence).Countries[0].Stages.Single(s => s.Stage == "deter");
}
