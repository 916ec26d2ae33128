using System.Globalization;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Linking.MadeRecords;

namespace Regalia.Incidents.Tests.Linking.Comparison;

public sealed class ComparedRecordsTests
{
    private static readonly ComparedRecords preparing = new();

    [Fact]
    public void Words_know_how_often_and_where_they_stand()
    {
        ComparedRecord record = preparing.Prepare(
            Incident("Zeta breach", "Intruders hit Zeta. Trains stood still.") with
            {
                Victims = [Victim("The Zeta Company")],
            }
        );
        Assert.Equal(4, Times(record, "zeta")); // twice for the title, once for the text, once for the victim
        Assert.Equal(WordMarks.Name | WordMarks.Title | WordMarks.Victim, Marks(record, "zeta"));
        Assert.Equal(WordMarks.Title, Marks(record, "breach"));
        Assert.Equal(WordMarks.None, Marks(record, "train")); // a capital at the start of a sentence is none
        Assert.Single(record.VictimWords);
        Assert.Equal(record.VictimWords[0], record.Words[record.VictimNames[0]]);
        Assert.Equal(record.Words.Order(), record.Words);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void A_culture_changes_nothing(string culture)
    {
        IncidentRecord record = Incident("INDIGO İSTASYON 1.500", "IMITATION of ILLINOIS", StartedIn(2019));
        ComparedRecord invariant = preparing.Prepare(record);
        CultureInfo.CurrentCulture = new(culture);
        Assert.Equal(invariant.Words, preparing.Prepare(record).Words);
    }

    [Fact]
    public void Dates_mean_all_days_that_they_can_mean_and_slips_of_the_pen_mean_none()
    {
        ComparedRecord record = preparing.Prepare(
            Incident(
                "x",
                "y",
                StartedIn(2016),
                new IncidentDate(DateKind.Disclosed, new DateOnly(2016, 2, 1), DatePrecision.Month),
                new IncidentDate(DateKind.Recorded, new DateOnly(2020, 2, 1), DatePrecision.Day),
                new IncidentDate(DateKind.Disclosed, new DateOnly(203, 7, 1), DatePrecision.Month)
            )
        );
        Assert.Equal([366, 29], record.Dates.Select(date => date.Last - date.First + 1));
        Assert.Equal(0, record.Dates[0].GapTo(record.Dates[1]));
        DayInterval later = DayInterval.Of(Started(2017, 1, 10));
        Assert.Equal(10, record.Dates[0].GapTo(later));
        Assert.Equal(10, later.GapTo(record.Dates[0]));
    }

    [Fact]
    public void A_record_without_anything_is_compared_with_nothing()
    {
        ComparedRecord record = preparing.Prepare(
            new IncidentRecord
            {
                Source = "made",
                Id = "1",
                Level = RecordLevel.Report,
                Victims = [Victim(null)],
            }
        );
        Assert.Empty(record.Words);
        Assert.Empty(record.Dates);
        Assert.Equal((0, 1), (record.NamedVictims, record.ListedVictims));
        TermWeights words = new();
        words.Add(record);
        Assert.Equal(0, WordLikeness.Cosine(record, record, words));
    }

    [Fact]
    public void A_very_long_record_is_compared_by_its_beginning()
    {
        string text = string.Join(
            ' ',
            Enumerable.Range(0, 5000).Select(i => "word" + i.ToString(CultureInfo.InvariantCulture))
        );
        ComparedRecord record = preparing.Prepare(Suffered(text, text));
        Assert.Equal(2000, record.Words.Length);
        Assert.All(record.VictimNames, place => Assert.InRange(place, 0, 1999));
    }

    [Fact]
    public void Likeness_of_words_is_that_of_the_rare_ones()
    {
        MadeRecords made = new();
        var records = made.Prepare(
            Suffered("Zeta", "Hackers stole data of customers"),
            Suffered("Zeta", "Intruders took files"),
            Suffered("Office", "Hackers stole data of customers")
        );
        Assert.Equal(1, WordLikeness.Cosine(records[0], records[0], made.Words), 6);
        Assert.True(
            WordLikeness.Cosine(records[0], records[1], made.Words)
                > WordLikeness.Cosine(records[0], records[2], made.Words)
        );
    }

    private static int Times(ComparedRecord record, string word) => record.Times[Place(record, word)];

    private static WordMarks Marks(ComparedRecord record, string word) => record.Marks[Place(record, word)];

    private static int Place(ComparedRecord record, string word) =>
        Array.BinarySearch(record.Words, TermHash.Short(word));
}
