package org.dateline;

import org.dateline.access.Caller;
import org.dateline.desk.Tools;
import org.dateline.editing.Editor;
import org.dateline.event.EventStore;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.ingest.Writable;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Editing in the page.
@Configuration(proxyBeanMethods = false)
class EditingWiring {

    @Bean
    Editor editor(EventStore store, Gazetteer gazetteer, Situations situations) {
        return new Editor(store, gazetteer, id -> situations.newest(id).map(Events::state));
    }

    @Bean
    Tools editingTools(Editor editor, Writable writable, Caller caller) {
        return new Tools(editor, writable, caller);
    }
}
