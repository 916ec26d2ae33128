using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Differences;
using Regalia.Evidence.Differences;

namespace Regalia.Presentation.Json;

/// <summary>What changed between two releases, and what that moved, in JSON.</summary>
public static class DifferenceJson
{
    /// <summary>Rows and cells that changed, scores and labels that moved. The envelope is the second release's.</summary>
    public static string Write(
        AssessmentResult before,
        AssessmentResult after,
        IReadOnlyList<RowChange> rows,
        AssessmentDifference moved
    ) =>
        Envelope.Write(
            after,
            json =>
            {
                json.WriteString("before", before.Release.Version);
                json.WriteString("beforeDigest", "sha256:" + before.Release.Digest);
                json.WriteStartArray("changes");
                foreach (RowChange change in rows)
                {
                    json.WriteStartObject();
                    json.WriteString("table", change.Table);
                    json.WriteWord("kind", change.Kind);
                    json.WriteString("key", change.Key);
                    json.WriteString("column", change.Column);
                    json.WriteString("old", change.Old);
                    json.WriteString("new", change.New);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                WriteMoved(json, "moved", moved);
            }
        );

    internal static void WriteMoved(Utf8JsonWriter json, string name, AssessmentDifference moved)
    {
        json.WriteStartObject(name);
        json.WriteStrings("countriesAdded", moved.Added.Select(c => c.Country.Code.ToString()));
        json.WriteStrings("countriesRemoved", moved.Removed.Select(c => c.Country.Code.ToString()));
        json.WriteStartArray("labels");
        foreach (LabelChange label in moved.Labels)
        {
            json.WriteStartObject();
            json.WriteString("iso3", label.Country.Code.ToString());
            json.WriteString("before", label.Before.Shown);
            json.WriteString("after", label.After.Shown);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("scores");
        foreach (ScoreChange score in moved.Scores)
        {
            json.WriteStartObject();
            json.WriteString("iso3", score.Country.ToString());
            json.WriteString("composite", score.Composite);
            json.WriteNumberOrNull("before", score.Before);
            json.WriteNumberOrNull("after", score.After);
            json.WriteNumberOrNull("asCodedBefore", score.AsCodedBefore);
            json.WriteNumberOrNull("asCodedAfter", score.AsCodedAfter);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
