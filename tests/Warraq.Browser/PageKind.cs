namespace Warraq.Browser;

/// <summary>The kinds of page that a reader can meet.</summary>
public enum PageKind { Front, Section, Tag, Author, Article, ArticleEnglish, Day, NotFound, Gone, CommentReceived, CommentRefused, SearchForm, SearchFound, SearchPaged, SearchMeant, SearchPartial, SearchEnglish, SearchNothing }
