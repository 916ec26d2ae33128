using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Assessment.Tests.Checklists;

/// <summary>The public answer says what the tables say, in the words of the question.</summary>
public sealed class PublicAnswerTests
{
    private static readonly IndicatorValues All = new(BundledRelease.Release, EvidenceSelection.None);

    [Theory]
    [InlineData("VNM", "PRE_LAW_CII", "partly", 0.5, "sourced")]
    [InlineData("DEU", "PRE_LAW_CII", "yes", 1.0, "sourced")]
    [InlineData("MEX", "PRE_LAW_CII", "no", 0.0, "sourced")]
    [InlineData("VNM", "PRE_LAW_ECONESP", "none found", 0.0, "unverified")]
    [InlineData("IND", "PRE_LAW_ECONESP", "no", 0.0, "sourced")]
    public void FromTheTable(string country, string id, string words, double value, string status)
    {
        PublicAnswer answer = Answer(country, id);
        Assert.Equal((words, value), (answer.Words, answer.Value));
        Assert.Equal(status, answer.Status == VerificationStatus.Sourced ? "sourced" : "unverified");
        Assert.Equal(2025, answer.Year);
        Assert.Equal(["Coding of laws, bodies and programmes"], answer.Sources);
        Assert.StartsWith("http", Assert.Single(answer.Addresses), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNobodyMeasuresIsUnknownAndNotNo()
    {
        PublicAnswer answer = Answer("VNM", "PRE_LEAD_BODY");
        Assert.Equal(("unknown", EvidenceState.Unknown), (answer.Words, answer.State));
        Assert.Null(answer.Value);
        Assert.Null(answer.Year);
        Assert.Null(answer.Status);
        Assert.Empty(answer.Sources);
    }

    [Fact]
    public void InvitedLiesBetweenTwoWords()
    {
        // Who was invited, from the table itself.
        List<Dictionary<string, string>> positions = PlainCsv.Read(
            Path.Combine(BundledRelease.Folder, "positions.csv")
        );
        string[] invited =
        [
            .. positions
                .Where(r => r["instrument"] == "BUDAPEST" && r["position"] == "invited")
                .Select(r => r["jurisdiction"]),
        ];
        Assert.NotEmpty(invited);
        Assert.All(
            invited,
            country =>
            {
                PublicAnswer answer = Answer(country, "GRD_BUDAPEST");
                Assert.Equal(("between no and partly", 0.25), (answer.Words, answer.Value));
            }
        );
    }

    [Fact]
    public void TwoPositionsGiveTwoInstruments()
    {
        PublicAnswer answer = Answer("USA", "GRD_GGE");
        Assert.Equal("yes", answer.Words);
        Assert.Equal(2, answer.Sources.Length);
    }

    [Fact]
    public void ACautionIsOfItsCountryOrOfAll()
    {
        Assert.Contains("2014-15", Assert.Single(Answer("VNM", "PRE_CERT").Cautions), StringComparison.Ordinal);
        Assert.Contains("2009", Assert.Single(Answer("MYS", "PRE_CERT").Cautions), StringComparison.Ordinal);
        Assert.Empty(Answer("DEU", "PRE_CERT").Cautions);
        Assert.Single(Answer("AUS", "PRE_LAW_CII").Cautions);
        Assert.Equal(2, Answer("DEU", "PRE_LAW_CII").Cautions.Length);
        // That of the instrument, for an indicator that is made of positions.
        Assert.Single(Answer("VNM", "GRD_WASSENAAR").Cautions);
        Assert.Empty(Answer("VNM", "PRE_LEAD_BODY").Cautions);
    }

    [Fact]
    public void ANumberStandsForItself()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            PublicAnswer answer = Answer("VNM", "PRE_WGI_RL");
            Assert.Equal(answer.Value!.Value.ToString("0.######", CultureInfo.InvariantCulture), answer.Words);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void WhatTheSelectionLeavesOutIsNeitherUnknownNorNo()
    {
        IndicatorValues verified = new(
            BundledRelease.Release,
            new EvidenceSelection(VerifiedOnly: true, OpenLicencesOnly: false)
        );
        PublicAnswer answer = PublicAnswer.Of(
            ChecklistText.Questions.Find("PRE_LAW_ECONESP")!,
            verified,
            Iso3.Parse("VNM")
        );
        Assert.Equal("left out", answer.Words);
        Assert.Null(answer.Value);
    }

    /// <summary>Every question for every country: words, value, state and status never contradict each other.</summary>
    [Fact]
    public void TheFourKindsOfNothingStayApart()
    {
        foreach (Country country in BundledRelease.Release.Countries)
        {
            foreach (ChecklistItem item in ChecklistText.Questions.Items)
            {
                PublicAnswer answer = PublicAnswer.Of(item, All, country.Code);
                Assert.Equal(answer.Value is null, answer.Status is null);
                Assert.Equal(answer.Value is null, answer.Words is "unknown" or "not applicable");
                Assert.Equal(answer.State == EvidenceState.NoneFound, answer.Words == "none found");
                Assert.Equal(answer.Value is not null, !answer.Sources.IsEmpty);
                if (answer.State == EvidenceState.No && item.Number is null)
                {
                    Assert.Equal("no", answer.Words);
                }
                if (item.Answers.TryGetValue(answer.Words, out double value))
                {
                    Assert.Equal(value, answer.Value);
                }
            }
        }
    }

    [Theory]
    [InlineData(-1, "below no")]
    [InlineData(0, "no")]
    [InlineData(1, "between no and partly")]
    [InlineData(2, "partly")]
    [InlineData(3, "between partly and yes")]
    [InlineData(4, "yes")]
    [InlineData(5, "above yes")]
    public void TheWordOfAValue(double value, string words)
    {
        ImmutableSortedDictionary<string, double> scale = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            new Dictionary<string, double>
            {
                ["yes"] = 4,
                ["no"] = 0,
                ["partly"] = 2,
            }
        );
        Assert.Equal(words, PublicAnswer.WordsOf(scale, value));
    }

    private static PublicAnswer Answer(string country, string id) =>
        PublicAnswer.Of(ChecklistText.Questions.Find(id)!, All, Iso3.Parse(country));
}
