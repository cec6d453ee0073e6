package org.dateline.atlas;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Terms whose positions are the numbers of the names that they stand for.
final class NumberedNames extends TokenStream {
    private record Term(String text, int name) {}

    private final List<Term> terms = new ArrayList<>();
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int at;
    private int position = -1;

    /// @param name not smaller than that of the call before
    void add(String term, int name) {
        if (!term.isEmpty()) {
            terms.add(new Term(term, name));
        }
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    @Override
    public boolean incrementToken() {
        if (at >= terms.size()) {
            return false;
        }
        Term term = terms.get(at++);
        clearAttributes();
        text.append(term.text());
        step.setPositionIncrement(term.name() - position);
        position = term.name();
        return true;
    }
}
