package org.tiencu.platform.process;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that models may name: those written to be set off by one. Without this, an expression reaches every bean of the
 * application, the data source among them. The lists of Tasklist name today. Beans are made when a model asks for them: they need the engine, which needs this.
 */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && beans.containsBean(bean) && isForModels(beans.getType(bean));
    }

    private static boolean isForModels(Class<?> type) {
        return type != null && (JavaDelegate.class.isAssignableFrom(type) || ExecutionListener.class.isAssignableFrom(type)
                || TaskListener.class.isAssignableFrom(type) || DelegateVariableMapping.class.isAssignableFrom(type)
                || TaskDays.class.isAssignableFrom(type));
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Set<Entry<Object, Object>> entries = new HashSet<>();
        for (String name : beans.getBeanDefinitionNames()) {
            if (containsKey(name)) {
                entries.add(new SimpleImmutableEntry<>(name, beans.getBean(name)));
            }
        }
        return entries;
    }
}
