namespace Regalia.Incidents.Linking.Judging;

/// <summary>What two records are compared by. Each is the same when the records are exchanged; NaN where it is not known.</summary>
internal enum PairFeature
{
    /// <summary>ln(0.05 + share), share 0 to 1: idf of the words of the record with fewer that the other has too.</summary>
    SharedWords,

    /// <summary>0 to 1: the share of the name of a victim of one, by idf, that the other has in any text; the best of all victims. Unknown if neither names one.</summary>
    VictimNamed,

    /// <summary>0 to 1: the share of the title of one, by idf, that the other has in any text. Unknown if neither has one.</summary>
    TitleFound,

    /// <summary>0 to 1: idf of the most telling name of each record that the other lacks, the lower of the two, over the highest idf.</summary>
    NamesMissing,

    /// <summary>1 / (n - 1) of a report that both cite and n records cite: 1 if these two alone do; 0 if they share none; unknown if one cites none.</summary>
    SharedReport,

    /// <summary>1 if both have days or months at most 5 days apart, whatever happened on them. Unknown if one has no date.</summary>
    DatesAgree,

    /// <summary>1 if dates, however vague, are at most a month apart, whatever happened on them. Unknown if one has no date.</summary>
    DatesMeet,

    /// <summary>ln(1 + months) between starts (or ends), plus the same between disclosures (or reports); 0 for a kind that one lacks.</summary>
    DatesApart,

    /// <summary>ln(1 + months) by which one was known before the other began; 0 if it was not.</summary>
    KnownBefore,

    /// <summary>1 if both give countries of victims and share none.</summary>
    OtherCountries,

    /// <summary>1 if both give states said to be behind it and share none.</summary>
    OtherSponsors,

    /// <summary>1 if a victim of either is named by its kind only ("officials"): that many share.</summary>
    KindOfVictim,

    /// <summary>ln of how many times more victims one lists; 0 if as many.</summary>
    ListsApart,

    /// <summary>Different words of many ("several", "banks") in the record that has more of them; at most 3.</summary>
    WordsOfMany,

    /// <summary>1 if one is of what one organisation suffered, names it, and the other is of another level.</summary>
    OneVictim,

    /// <summary>1 if such a victim is not in the title of the other.</summary>
    VictimNotInTitle,
}
