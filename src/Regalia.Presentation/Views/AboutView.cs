using System.Collections.Immutable;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Who, borders, neutrality, licences.</summary>
public static class AboutView
{
    private static readonly ImmutableArray<BundleColumn> Columns =
    [
        BundleColumn.Text("topic", "What the statement is about."),
        BundleColumn.Text("statement", "The statement."),
    ];

    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImmutableArray<AboutTopic> topics = AboutTopic.All(source);
        return new View(
            "about",
            new Publication(
                "About Regalia",
                "Regalia measures how exposed a country's know-how is to state-sponsored theft by cyber means, how ready the country is, "
                    + "and what to do first. It is open, runs without a network, and shows where each number comes from.",
                [
                    .. topics.Select(topic => new Section(
                        topic.Id,
                        topic.Title,
                        [.. topic.Statements.Select(statement => new Paragraph(statement))]
                    )),
                ]
            )
            {
                Kicker = "Who, rules and limits",
            },
            () => Csv(topics),
            () => Json(source, topics),
            Columns
        );
    }

    private static string Csv(ImmutableArray<AboutTopic> topics)
    {
        var csv = new CsvText(Columns);
        foreach (AboutTopic topic in topics)
        {
            foreach (Prose statement in topic.Statements)
            {
                csv.Text(topic.Title).Text(statement.Plain).EndRow();
            }
        }
        return csv.ToString();
    }

    private static string Json(ViewSource source, ImmutableArray<AboutTopic> topics) =>
        Envelope.Write(
            source.Release,
            json =>
            {
                json.WriteStartArray("topics");
                foreach (AboutTopic topic in topics)
                {
                    json.WriteStartObject();
                    json.WriteString("id", topic.Id);
                    json.WriteString("title", topic.Title);
                    json.WriteStrings("statements", topic.Statements.Select(s => s.Plain));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
}
