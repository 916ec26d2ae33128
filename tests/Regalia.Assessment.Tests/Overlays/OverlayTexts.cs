using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Overlays;

/// <summary>Overlays to be read, and the checklist they answer.</summary>
internal static class OverlayTexts
{
    public const string Head = "overlay: 1\ncountry: VNM\nrelease: \"2026.1\"\nmarking: AMBER\n";

    private static readonly Lazy<Checklist> LazyChecklist = new(() =>
        ChecklistReader.Read(BundledRelease.Release).Checklist!
    );

    public static Checklist Checklist => LazyChecklist.Value;

    public static Country Country { get; } = BundledRelease.Release.Countries.Single(c => c.Code.ToString() == "VNM");

    /// <summary>An empty overlay as the program writes it.</summary>
    public static string Template { get; } =
        OverlayTemplate.Write(Country, BundledRelease.Release, Checklist, TlpMarking.Amber);

    /// <summary>An overlay with some answers: question and the lines below it.</summary>
    public static string Answers(params (string Question, string Keys)[] answers) =>
        Head
        + "answers:\n"
        + string.Concat(answers.Select(a => "  - question: " + a.Question + "\n" + Indented(a.Keys)));

    public static string Sectors(params (string Sector, string Keys)[] sectors) =>
        Head + "sectors:\n" + string.Concat(sectors.Select(s => "  - sector: " + s.Sector + "\n" + Indented(s.Keys)));

    public static OverlayReading Parse(string text) =>
        OverlayReader.Parse("o.yaml", text, BundledRelease.Release, BundledRelease.Framework, Checklist);

    public static Overlay Read(string text)
    {
        OverlayReading reading = Parse(text);
        Assert.True(reading.Overlay is not null, string.Join('\n', reading.Faults));
        Assert.Empty(reading.Faults);
        return reading.Overlay;
    }

    public static ImmutableArray<Fault> Faults(string text)
    {
        OverlayReading reading = Parse(text);
        Assert.Null(reading.Overlay);
        Assert.NotEmpty(reading.Faults);
        return reading.Faults;
    }

    public static EntryDocument Document(string file, string text)
    {
        List<Fault> faults = [];
        EntryDocument? document = EntryDocument.Parse(file, text, OverlayForm.Lists, faults);
        Assert.True(document is not null, text + string.Join('\n', faults));
        return document;
    }

    private static string Indented(string keys) =>
        string.Concat(keys.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(k => "    " + k.Trim() + "\n"));
}
