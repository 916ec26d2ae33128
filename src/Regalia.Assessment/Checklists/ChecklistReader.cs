using System.Collections.Immutable;
using System.Text;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Checklists;

/// <summary>Reads checklist.yaml. Every fault is reported with its line; nothing is thrown for bad content.</summary>
public static class ChecklistReader
{
    /// <summary>The file's name in a release.</summary>
    public const string FileName = "checklist.yaml";

    private const string SeeBundled = "start from checklist.yaml of the bundled release";

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// Reads the checklist of a release, which must ask about every indicator of preparedness and guardrails that its
    /// framework names; a fault of kind missing says where it has none.
    /// </summary>
    public static ChecklistReading Read(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        if (release.Checklist is not { } document)
        {
            Fault none = new(
                FileName,
                null,
                null,
                null,
                "a checklist among the files of release " + release.Version,
                "add the file to the release and, as resource `checklist`, to datapackage.json",
                FaultKind.Missing
            );
            return new ChecklistReading(null, [none]);
        }
        ChecklistReading reading = Parse(document.File, document.Text, release);
        return
            reading.Checklist is { } checklist
            && NotAsked(checklist, document.File, release) is { IsEmpty: false } notAsked
            ? new ChecklistReading(null, notAsked)
            : reading;
    }

    /// <summary>Reads a checklist of somebody's own from its file, which must be UTF-8.</summary>
    /// <returns>A fault of kind missing where the file cannot be read.</returns>
    public static ChecklistReading ReadFile(string path, EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            string text = Strict.GetString(File.ReadAllBytes(path));
            return Parse(Path.GetFileName(path), text.StartsWith('\uFEFF') ? text[1..] : text, release);
        }
        catch (DecoderFallbackException)
        {
            return Unread(Path.GetFileName(path), "text in UTF-8", "save the file as UTF-8", FaultKind.Content);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unread(path, "a file", "there is no such file: mend the path", FaultKind.Missing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread(path, "a file that can be read", e.Message.TrimEnd('.'), FaultKind.Missing);
        }
    }

    /// <summary>Reads a checklist from its text and holds it against the indicators of the release.</summary>
    public static ChecklistReading Parse(string file, string text, EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(release);
        List<Fault> faults = [];
        Checklist? checklist = null;
        if (YamlRoot.Read(file, text, SeeBundled, faults) is { } root)
        {
            checklist = ReadRoot(root, release, faults);
        }
        return new ChecklistReading(faults.Count == 0 ? checklist : null, [.. faults.OrderBy(f => f.Row ?? 0)]);
    }

    private static Checklist ReadRoot(YamlMap root, EvidenceRelease release, List<Fault> faults)
    {
        string version = root.Text("version");
        List<ChecklistItem> items = [];
        foreach (YamlMap map in root.Maps("questions"))
        {
            ChecklistItem item = new ChecklistItemReader(map, release).Read();
            if (items.Find(i => string.Equals(i.Id, item.Id, StringComparison.Ordinal)) is { Id.Length: > 0 } first)
            {
                map.Report(
                    "id",
                    item.Id,
                    "each question once",
                    FormattableString.Invariant($"remove it here or in line {first.Line}")
                );
            }
            items.Add(item);
        }
        if (items.Count == 0 && faults.Count == 0)
        {
            root.Report("questions", null, "at least one question", SeeBundled);
        }
        root.RefuseTheRest();
        return new Checklist(
            version,
            [.. items.OrderBy(i => Place(Checklist.Stages, i.Stage)).ThenBy(i => Place(Checklist.Kinds, i.Kind))]
        );
    }

    // What belongs to no stage comes last.
    private static int Place(ImmutableArray<string> words, string? word) =>
        word is null || words.IndexOf(word) is not (>= 0 and var place) ? words.Length : place;

    private static ImmutableArray<Fault> NotAsked(Checklist checklist, string file, EvidenceRelease release)
    {
        // What is wrong with a framework is said where it is read.
        if (FrameworkReader.Parse(release.Framework.Text).Framework is not { } framework)
        {
            return [];
        }
        return
        [
            .. framework
                .Indicators.Select(i => release.Indicator(i.Code))
                .OfType<Indicator>()
                .Where(i => i.Dimension is "preparedness" or "guardrails" && checklist.Find(i.Id) is null)
                .Select(i => new Fault(
                    file,
                    null,
                    "questions",
                    null,
                    "a question about " + i.Id + ", an indicator of " + i.Dimension,
                    "add one",
                    FaultKind.Content
                )),
        ];
    }

    private static ChecklistReading Unread(string file, string expected, string mend, FaultKind kind) =>
        new(null, [new Fault(file, null, null, null, expected, mend, kind)]);
}
