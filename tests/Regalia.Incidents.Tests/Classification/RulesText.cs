using System.Text;
using Regalia.Incidents.Classification;

namespace Regalia.Incidents.Tests.Classification;

/// <summary>Small rules files.</summary>
internal static class RulesText
{
    public const string Small = """
        sources:
          made:
            separators: ";"
            missing: [nothing]
        words:
          ships:
            phrases: [ship, steam ship]
            not_after: [no]
        criteria:
          - id: afloat
            question: Is it a ship?
            definition: Anything that floats.
            rules:
              - id: afloat-code
                sources: [made]
                when:
                  - {field: kind, is: ship}
                then: yes
                because: It is coded so.
              - id: afloat-other
                sources: [made]
                when:
                  - {field: kind, none_of: [ship]}
                then: no
                because: It is coded otherwise.
              - id: afloat-words
                sources: [made]
                when:
                  - {record: [title, summary], words: ships}
                then: yes
                because: The text says so.

        """;

    public static Classifier Read(string text) =>
        Classifier.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "my.yaml");
}
