using Regalia.Assessment.Similarity;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Profiles;

/// <summary>The countries most like a country, with the reason, and the way to a comparison with them.</summary>
internal static class ProfilePeers
{
    private const int Shown = 5;

    internal static Section Section(ProfileSubject subject)
    {
        SimilarCountry[] peers =
        [
            .. CountrySimilarities
                .Of(subject.Release, subject.Framework, subject.Result.Selection)
                .Nearest(subject.Code)
                .Take(Shown),
        ];
        if (peers.Length == 0)
        {
            return new("peers", "Peer group", [new Note(NoteKind.Empty, "The release assesses no other country.")]);
        }
        return new(
            "peers",
            "Peer group",
            [
                new Paragraph(
                    "The countries most like this one in income, region, stock of know-how and profile of readiness. "
                        + Prose.To(
                            $"Compare {subject.Name} with all of them",
                            PageAddress.Compare([subject.Code, .. peers.Select(p => p.Country.Code)])
                        )
                        + "."
                ),
                new DataTable(
                    "peer-group",
                    $"Countries most like {subject.Name}",
                    [
                        new DataColumn("Country"),
                        new DataColumn("Likeness", IsNumber: true)
                        {
                            Description = "0: nothing alike; 100 %: alike in all.",
                        },
                        new DataColumn("Reason"),
                        new DataColumn("Side by side"),
                    ],
                    [.. peers.Select(p => Row(subject, p))]
                ),
            ]
        );
    }

    /// <summary>The reason of a likeness; the page is about a country, not about its reader.</summary>
    internal static string Reason(CountrySimilarity similarity) =>
        similarity.Reason.Replace("(yours ", "(here ", StringComparison.Ordinal);

    private static DataRow Row(ProfileSubject subject, SimilarCountry peer) =>
        new([
            Prose.To(peer.Country.Name, PageAddress.Country(peer.Country.Code)),
            new DataCell(ScoreWords.Percent(peer.Similarity.Score)) { Number = peer.Similarity.Score },
            Reason(peer.Similarity),
            Prose.To("compare with " + peer.Country.Name, PageAddress.Compare(subject.Code, peer.Country.Code)),
        ]);
}
