using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Spectre.Console;

namespace Regalia.Presentation.Checklists;

/// <summary>Questions of a checklist, on wish with the public answers of a country beside them.</summary>
public sealed class ChecklistReport
{
    private ChecklistReport(
        EvidenceRelease release,
        string file,
        string version,
        EvidenceSelection selection,
        Country? country,
        ImmutableArray<AskedQuestion> questions
    )
    {
        Release = release;
        File = file;
        Version = version;
        Selection = selection;
        Country = country;
        Questions = questions;
    }

    internal EvidenceRelease Release { get; }

    internal string File { get; }

    internal string Version { get; }

    internal EvidenceSelection Selection { get; }

    internal Country? Country { get; }

    internal ImmutableArray<AskedQuestion> Questions { get; }

    /// <summary>Finds the public answers to some questions.</summary>
    /// <param name="release">The release that the checklist was read with.</param>
    /// <param name="checklist">The checklist.</param>
    /// <param name="file">Name of its file, without folders.</param>
    /// <param name="items">The questions to show, in this order.</param>
    /// <param name="country">Whose public answers; null for the questions alone.</param>
    /// <param name="selection">Which evidence counts.</param>
    public static ChecklistReport Of(
        EvidenceRelease release,
        Checklist checklist,
        string file,
        ImmutableArray<ChecklistItem> items,
        Country? country,
        EvidenceSelection selection
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(checklist);
        IndicatorValues values = new(release, selection);
        return new ChecklistReport(
            release,
            file,
            checklist.Version,
            selection,
            country,
            [
                .. items.Select(item => new AskedQuestion(
                    item,
                    release.Indicator(item.Id),
                    country is null ? null : PublicAnswer.Of(item, values, country.Code)
                )),
            ]
        );
    }

    /// <summary>For people: a table, or one question in full where there is only one.</summary>
    public void Write(IAnsiConsole console)
    {
        if (Questions is [var only])
        {
            ChecklistCard.Write(console, this, only);
        }
        else
        {
            ChecklistTable.Write(console, this);
        }
    }

    /// <summary>A form to print and fill in by hand, in Markdown; the same text under every culture.</summary>
    /// <param name="includeRestricted">
    /// Whether to print public numbers whose licence is not open. By default they are withheld, and it says so.
    /// </param>
    public string Form(bool includeRestricted = false) => ChecklistForm.Write(this, includeRestricted);

    /// <summary>As CSV, a row a question.</summary>
    public string Csv() => ChecklistCsv.Write(this);

    /// <summary>As JSON.</summary>
    public string Json() => ChecklistJson.Write(this);
}
