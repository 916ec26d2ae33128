using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;

namespace Regalia.Assessment.Tests.Overlays;

public sealed class OverlayTemplateTests
{
    [Fact]
    public void It_asks_every_question_once_and_answers_none()
    {
        Overlay overlay = OverlayTexts.Read(OverlayTexts.Template);
        Assert.Equal(OverlayTexts.Checklist.Items.Select(i => i.Id), overlay.Answers.Select(a => a.Question));
        Assert.All(overlay.Answers, a => Assert.False(a.IsAnswered));
        Assert.Empty(overlay.Sectors);
        Assert.Equal("VNM", overlay.Country.ToString());
        Assert.Equal(TlpMarking.Amber, overlay.Marking);
        Assert.Equal(TlpMarking.Amber, overlay.HighestMarking);
    }

    [Fact]
    public void Above_each_entry_stands_what_is_asked_what_counts_and_what_is_known()
    {
        Overlay overlay = OverlayTexts.Read(OverlayTexts.Template);
        foreach (ChecklistItem item in OverlayTexts.Checklist.Items)
        {
            string text = overlay.Document.Entries("answers").Single(e => e.Key == item.Id).Text;
            string words = string.Join(' ', text.Split('\n').Select(l => l.Trim().TrimStart('#').Trim()));
            Assert.Contains(Plain(item.Question), words, StringComparison.Ordinal);
            Assert.Contains(Plain(item.Help), words, StringComparison.Ordinal);
            Assert.Contains("Evidence: " + Plain(item.Evidence), words, StringComparison.Ordinal);
            Assert.Contains("  #   Public: ", text, StringComparison.Ordinal);
            Assert.Contains(
                "  #   Answers: " + (item.Number is null ? "yes" : "a number from "),
                text,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "Public: partly (2025, sourced",
            overlay.Document.Entries("answers")[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_line_is_longer_than_a_page_is_wide() =>
        Assert.All(OverlayTexts.Template.Split('\n'), line => Assert.True(line.Length <= 130, line));

    [Fact]
    public void The_example_of_a_sector_can_be_registered_by_removing_the_signs()
    {
        string[] lines = OverlayTexts.Template.Split('\n');
        int list = Array.IndexOf(lines, "sectors:");
        string text = string.Join(
            '\n',
            lines.Select((l, i) => i > list ? l.Replace("# ", "", StringComparison.Ordinal) : l)
        );
        CrownJewelSector sector = Assert.Single(OverlayTexts.Read(text).Sectors);
        Assert.Equal("Rice breeding", sector.Sector);
        Assert.Equal(20, sector.ValueShare);
        Assert.Equal(["PRE_LAW_DATA"], sector.Duties);
    }

    [Fact]
    public void An_agency_of_any_name_is_kept()
    {
        string text = OverlayTemplate.Write(
            OverlayTexts.Country,
            BundledRelease.Release,
            OverlayTexts.Checklist,
            TlpMarking.AmberStrict,
            "Bộ: \"#1\""
        );
        Overlay overlay = OverlayTexts.Read(text);
        Assert.Equal("Bộ: \"#1\"", overlay.Agency);
        Assert.Equal(TlpMarking.AmberStrict, overlay.Marking);
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
