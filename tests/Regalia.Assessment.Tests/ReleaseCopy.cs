using Regalia.Assessment.Framework;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Tests;

/// <summary>A copy of the bundled release in a folder of its own, to be changed, sealed and assessed.</summary>
internal sealed class ReleaseCopy : IDisposable
{
    public ReleaseCopy()
    {
        foreach (string file in Directory.EnumerateFiles(BundledRelease.Folder))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("regalia-assessment-").FullName;

    /// <summary>Replaces the lines of a table below its header.</summary>
    public ReleaseCopy Rows(string file, Func<IEnumerable<string>, IEnumerable<string>> change)
    {
        string path = Path.Combine(Folder, file);
        string[] lines = File.ReadAllLines(path);
        Assert.Equal(PlainCsv.Read(path).Count + 1, lines.Length);
        File.WriteAllText(path, string.Join('\n', change(lines.Skip(1)).Prepend(lines[0])) + "\n");
        return this;
    }

    /// <summary>Replaces one cell of the row that begins with the given key.</summary>
    public ReleaseCopy Cell(string file, string key, int column, Func<string, string> change) =>
        Rows(
            file,
            rows =>
            {
                string[] lines = [.. rows];
                int row = Assert.Single(
                    Enumerable.Range(0, lines.Length),
                    r => lines[r].StartsWith(key, StringComparison.Ordinal)
                );
                string[] cells = lines[row].Split(',');
                cells[column] = change(cells[column]);
                lines[row] = string.Join(',', cells);
                return lines;
            }
        );

    /// <summary>Seals the copy, for a change that is meant, and reads it.</summary>
    public EvidenceRelease Read()
    {
        SealOutcome outcome = ReleaseSeal.Seal(Folder);
        Assert.True(outcome.Faults.IsEmpty, string.Join('\n', outcome.Faults));
        return BundledRelease.ReadRelease(Folder);
    }

    public AssessmentResult Assess(AssessmentOptions? options = null)
    {
        EvidenceRelease release = Read();
        AssessmentFramework framework = BundledRelease.ReadFramework(Folder);
        Assert.Empty(FrameworkRules.Check(release, framework));
        return Assessor.Assess(release, framework, options, TestContext.Current.CancellationToken);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
