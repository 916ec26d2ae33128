using System.Globalization;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using static Regalia.Assessment.Tests.Guardrails.GuardrailRows;

namespace Regalia.Assessment.Tests.Guardrails;

public sealed class PositionMatrixTests
{
    public static TheoryData<Commitment, PositionKind> Words =>
        new()
        {
            { Commitment.None, PositionKind.None },
            { Commitment.NoneFound, PositionKind.NoneFound },
            { Commitment.NotSigned, PositionKind.NotSigned },
            { Commitment.NotMember, PositionKind.NotMember },
            { Commitment.NotParty, PositionKind.NotParty },
            { Commitment.Invited, PositionKind.Invited },
            { Commitment.Signatory, PositionKind.Signatory },
            { Commitment.Party, PositionKind.Party },
            { Commitment.Endorsed, PositionKind.Endorsed },
            { Commitment.Statement, PositionKind.Statement },
            { Commitment.StatementAgainst, PositionKind.StatementAgainst },
            { Commitment.Member, PositionKind.Member },
        };

    public static TheoryData<Commitment> AllCommitments => [.. Enum.GetValues<Commitment>()];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_row_says_where_the_country_stands(Commitment commitment, PositionKind kind)
    {
        Position row = Position("AAA", "X", commitment, "2021-05", row: 17);
        PositionCell cell = Only(Rows([Instrument("X")], [row]));
        Assert.Equal(kind, cell.Kind);
        Assert.Same(row, cell.Position);
        Assert.Equal("2021-05", cell.Date);
        Assert.Equal("https://example.org/AAA", cell.Address);
        Assert.Equal(VerificationStatus.Sourced, cell.Status);
        Assert.Equal(
            commitment is Commitment.Party or Commitment.Endorsed or Commitment.Statement or Commitment.Member,
            cell.Holds
        );
    }

    [Fact]
    public void No_row_is_unknown_and_has_no_status()
    {
        PositionCell cell = Only(Rows([Instrument("X")], []));
        Assert.Equal(PositionKind.Unknown, cell.Kind);
        Assert.Null(cell.Status);
        Assert.Null(cell.Address);
        Assert.False(cell.Holds);
        Assert.False(cell.IsLeftOut);
    }

    [Fact]
    public void What_speaks_to_all_UN_members_is_addressed_with_the_source_of_the_instrument()
    {
        PositionCell cell = Only(Rows([Instrument("X", addressees: "un-members")], []));
        Assert.Equal(PositionKind.Addressed, cell.Kind);
        Assert.Equal("https://example.org/X", cell.Address);
        Assert.True(cell.Holds);
    }

    [Theory]
    [MemberData(nameof(AllCommitments))]
    public void What_speaks_to_all_holds_unless_the_country_rejects_it(Commitment own)
    {
        PositionCell cell = Only(Rows([Instrument("X", addressees: "un-members")], [Position("AAA", "X", own)]));
        Assert.NotEqual(PositionKind.Addressed, cell.Kind);
        Assert.Equal(own != Commitment.StatementAgainst, cell.Holds);
    }

    [Fact]
    public void A_group_counts_only_for_members_without_a_row_of_their_own()
    {
        PositionMatrix matrix = PositionMatrix.Of(
            Rows(
                [Instrument("X")],
                [Position("EU", "X", Commitment.Endorsed), Position("AAA", "X", Commitment.NotSigned)],
                [Group("EU", ["AAA", "BBB"])],
                verifiedOnly: false,
                "AAA",
                "BBB",
                "CCC"
            )
        );
        Assert.Equal(
            [PositionKind.NotSigned, PositionKind.Endorsed, PositionKind.Unknown],
            matrix.Cells.Select(c => c.Kind)
        );
        Assert.Equal([null, "EU", null], matrix.Cells.Select(c => c.Via?.Code));
    }

    [Theory]
    [MemberData(nameof(AllCommitments))]
    public void Only_what_a_group_commits_to_passes_to_its_members(Commitment commitment)
    {
        PositionCell cell = Only(Rows([Instrument("X")], [Position("EU", "X", commitment)], [Group("EU", ["AAA"])]));
        Assert.Equal(
            commitment
                is Commitment.Party
                    or Commitment.Signatory
                    or Commitment.Endorsed
                    or Commitment.Statement
                    or Commitment.StatementAgainst,
            cell.Kind != PositionKind.Unknown
        );
    }

    [Fact]
    public void Of_several_groups_the_weaker_word_counts_whatever_their_order()
    {
        Position[] rows = [Position("AAAA", "X"), Position("EU", "X", Commitment.StatementAgainst)];
        Jurisdiction[] groups = [Group("AAAA", ["AAA"]), Group("EU", ["AAA"])];
        foreach (bool turned in new[] { false, true })
        {
            PositionCell cell = Only(
                Rows([Instrument("X")], turned ? [.. rows.Reverse()] : rows, turned ? [.. groups.Reverse()] : groups)
            );
            Assert.Equal(PositionKind.StatementAgainst, cell.Kind);
            Assert.Equal("EU", cell.Via!.Code);
        }
    }

    [Fact]
    public void A_position_through_an_unverified_membership_is_unverified()
    {
        GuardrailEvidence evidence = Rows(
            [Instrument("X")],
            [Position("EU", "X")],
            [Group("EU", ["AAA"], VerificationStatus.Unverified)]
        );
        Assert.Equal(VerificationStatus.Unverified, Only(evidence).Status);
        PositionCell left = Only(evidence with { VerifiedOnly = true });
        Assert.Equal(PositionKind.Unknown, left.Kind);
        Assert.True(left.IsLeftOut);
    }

    [Fact]
    public void An_unverified_row_that_is_left_out_is_unknown_even_where_a_group_or_an_address_would_stand_in()
    {
        GuardrailEvidence evidence = Rows(
            [Instrument("X", addressees: "un-members")],
            [Position("EU", "X"), Position("AAA", "X", status: VerificationStatus.Unverified)],
            [Group("EU", ["AAA"])],
            verifiedOnly: true
        );
        PositionCell cell = Only(evidence);
        Assert.Equal(PositionKind.Unknown, cell.Kind);
        Assert.True(cell.IsLeftOut);
        Assert.Equal(1, PositionMatrix.Of(evidence).LeftOut);
    }

    [Fact]
    public void Order_is_that_of_codes_and_ids_whatever_the_order_of_the_rows()
    {
        PositionMatrix matrix = PositionMatrix.Of(
            Rows(
                [Instrument("B_2"), Instrument("A"), Instrument("B10")],
                [],
                groups: null,
                verifiedOnly: false,
                "CCC",
                "AAA"
            )
        );
        Assert.Equal(["AAA", "CCC"], matrix.Holders.Select(h => h.Code));
        Assert.Equal(["A", "B10", "B_2"], matrix.Instruments.Select(i => i.Id));
        Assert.Equal(
            ["AAA A", "CCC A", "AAA B10", "CCC B10", "AAA B_2", "CCC B_2"],
            matrix.CellsByInstrument.Select(c => c.Holder.Code + " " + c.Instrument.Id)
        );
    }

    [Fact]
    public void A_filter_of_positions_keeps_what_has_them_and_hides_the_rest()
    {
        GuardrailEvidence evidence = Rows(
            [Instrument("X"), Instrument("Y"), Instrument("Z", type: "norm set")],
            [Position("AAA", "X"), Position("BBB", "Y"), Position("BBB", "X", Commitment.Invited)],
            groups: null,
            verifiedOnly: false,
            "AAA",
            "BBB",
            "CCC"
        );
        PositionMatrix matrix = PositionMatrix.Of(evidence, PositionFilter.All with { Kinds = [PositionKind.Party] });
        Assert.Equal(["AAA", "BBB"], matrix.Holders.Select(h => h.Code));
        Assert.Equal(["X", "Y"], matrix.Instruments.Select(i => i.Id));
        Assert.NotNull(matrix[0, 0]);
        Assert.Null(matrix[1, 0]);
        Assert.Equal(2, matrix.Cells.Count());
        Assert.Equal(
            "Z",
            Assert.Single(PositionMatrix.Of(evidence, PositionFilter.All with { Types = ["norm set"] }).Instruments).Id
        );
    }

    [Fact]
    public void The_bundled_matrix_has_every_row_of_an_assessed_country_once()
    {
        var matrix = PositionMatrix.Of(GuardrailEvidence.Of(BundledRelease.Release));
        Assert.Equal(27 * 34, matrix.Cells.Count());
        string[] rows =
        [
            .. PlainCsv
                .Read(Path.Combine(BundledRelease.Folder, "positions.csv"))
                .Where(p => matrix.Holders.Any(h => h.Code == p["jurisdiction"]))
                .Select(p => $"{p["jurisdiction"]} {p["instrument"]} {p["date"]} {p["address"]} {p["status"]}")
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            rows,
            matrix
                .Cells.Where(c => c.Position is not null)
                .Select(c =>
                    $"{c.Holder.Code} {c.Instrument.Id} {c.Date} {c.Address} {c.Status.ToString()!.ToLowerInvariant()}"
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            matrix.Cells.Where(c => c.Kind != PositionKind.Unknown),
            c => Assert.False(string.IsNullOrEmpty(c.Address))
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    public void The_culture_changes_nothing(string culture)
    {
        string[] Cells() =>
            [
                .. PositionMatrix
                    .Of(GuardrailEvidence.Of(BundledRelease.Release))
                    .Cells.Select(c => $"{c.Holder.Code} {c.Instrument.Id} {c.Kind} {c.Date} {c.Status}"),
                .. PositionTimeline
                    .Of(GuardrailEvidence.Of(BundledRelease.Release))
                    .Events.Select(e => $"{e.Date} {e.Instrument.Id} {e.Cell?.Holder.Code}"),
                .. CoverageAnalysis
                    .Of(GuardrailEvidence.Of(BundledRelease.Release))
                    .Countries.SelectMany(c => c.Stages.Select(s => $"{c.Country.Code} {s.Stage} {s.Verdict}")),
            ];

        string[] before = Cells();
        CultureInfo usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(before, Cells());
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    private static PositionCell Only(GuardrailEvidence evidence) => Assert.Single(PositionMatrix.Of(evidence).Cells);
}
