namespace Graph.Extraction.Mentions.Tagging;

/// <summary>The features that every character has, one each, in this order before all others.</summary>
internal enum CharacterFeature
{
    Character,

    /// <summary>The character before and this.</summary>
    PairEnded,

    /// <summary>This character and the one behind.</summary>
    PairBegun,

    /// <summary>Letter, digit, which mark.</summary>
    Kind,

    Word,

    /// <summary>The place in the word, and the word's part of speech.</summary>
    Tag,

    /// <summary>The place in the word, and the word before.</summary>
    WordBefore,

    /// <summary>The place in the word, and the word behind.</summary>
    WordBehind,
}
